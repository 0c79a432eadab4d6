using CsCheck;
using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using McpResearch.Corpus.LuceneEngine.Segments;

namespace McpResearch.Corpus.Tests.LuceneEngine;

public sealed class BlockDocsTests : IDisposable
{
    private const int Most = 400;

    /// <summary>Steps and counts of as many bits as may be, some of them all alike.</summary>
    private static readonly Gen<(int[] Steps, int[] Counts)> Lists = Gen.Select(Gen.Int[1, Most], Gen.Int[0, 22], Gen.Int[0, 30]).SelectMany((size, step, count) =>
        Gen.Select(Numbers(1 << step).Array[size], Numbers(1 << count).Array[size]));

    private readonly RAMDirectory directory = new();
    private readonly FieldInfos fields = new([Field("plain", 0, IndexOptions.DOCS_ONLY), Field("counted", 1, IndexOptions.DOCS_AND_FREQS), Field("placed", 2, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS)]);

    [Fact]
    public void Documents_are_those_that_Lucene_wrote() => Gen.Select(Lists, Gen.Bool, Gen.Int[1, 50]).Holds((list, isCounted, windows) =>
    {
        var (written, field) = (Documents(list.Steps), isCounted ? "counted" : "plain");
        using var terms = Write(field, written, list.Counts, _ => []);
        var docs = (BlockDocs)terms.Terms.Docs(null, new BlockDocs(), DocsFlags.NONE);
        Assert.Equal(written.Zip(isCounted ? list.Counts : list.Counts.Select(_ => 1)), Windows(docs, (written[^1] / windows) + 1));
        Assert.Equal(written, All(docs.Start(terms.Terms.GetTermState())));
    });

    [Fact]
    public void Counts_and_positions_of_some_are_those_that_Lucene_wrote() => Gen.Select(Gen.Int[1, 1 << 12].Array[1, Most], Gen.Int[1, 9].Array[Most], Gen.Int[0, 20], Gen.Int[1, 60]).Holds((steps, counts, bits, gap) =>
    {
        var written = Documents(steps);
        using var terms = Write("placed", written, counts, doc => [.. Enumerable.Range(1, counts[doc]).Select(i => (i * (doc % 7) << bits >> 3) + i)]);
        var docs = (BlockDocs)terms.Terms.Docs(null, new BlockDocs(), DocsFlags.NONE);
        int[] wanted = [.. written.Where((_, i) => i % gap == 0).SelectMany(doc => new[] { doc, doc + 1 }).Distinct()];
        var (ends, found, places) = (new int[wanted.Length], new int[wanted.Length], new List<int>());
        docs.CountIn(wanted, found);
        docs.Start(terms.Terms.GetTermState()).AddPositions(wanted, [.. wanted.Select(doc => doc % 3 != 0)], places, ends);
        var lucene = Positions(terms.Terms);
        Assert.Equal(wanted.Select(doc => lucene.GetValueOrDefault(doc, []).Count), found);
        Assert.Equal(wanted.SelectMany(doc => doc % 3 != 0 ? lucene.GetValueOrDefault(doc, []) : []), places);
        Assert.Equal(places.Count, ends[^1]);
    });

    [Fact]
    public void What_was_not_written_so_is_named()
    {
        using var file = new RAMDirectory();
        using (var output = file.CreateOutput("a", IOContext.DEFAULT))
            output.WriteByte(33);
        using var input = file.OpenInput("a", IOContext.DEFAULT);
        Assert.Contains("33 bits", Assert.Throws<CorruptIndexException>(() => PackedBlock.Read(input, new byte[PackedBlock.Room], new int[PackedBlock.Size])).Message, StringComparison.Ordinal);
    }

    public void Dispose() => directory.Dispose();

    private static Gen<int> Numbers(int most) => Gen.Frequency((1, Gen.Const(1)), (3, Gen.Int[1, Math.Max(1, most)]));

    private static FieldInfo Field(string name, int number, IndexOptions options) => new(name, true, number, false, true, false, options, DocValuesType.NONE, DocValuesType.NONE, new Dictionary<string, string>());

    private static int[] Documents(int[] steps)
    {
        var doc = -1;
        return [.. steps.Select(step => doc += step)];
    }

    private static IEnumerable<(int, int)> Windows(BlockDocs docs, int window)
    {
        var taken = new List<(int, int)>();
        for (var end = window; docs.GetCost() > 0; end += window)
            while (docs.Take(end))
                for (var i = 0; i < docs.Docs.Length; i++)
                {
                    Assert.InRange(docs.Docs[i], end - window, end - 1);
                    taken.Add((docs.Docs[i], docs.Counts[i]));
                }

        return taken;
    }

    private static IEnumerable<int> All(DocsEnum docs)
    {
        while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            yield return docs.DocID;
    }

    private static Dictionary<int, List<int>> Positions(TermsEnum terms)
    {
        var all = new Dictionary<int, List<int>>();
        var positions = terms.DocsAndPositions(null, null);
        while (positions.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            all[positions.DocID] = [.. Enumerable.Range(0, positions.Freq).Select(_ => positions.NextPosition())];
        return all;
    }

    /// <summary>Writes one term with Lucene's own writer, and stands at it.</summary>
    private Standing Write(string field, int[] docs, int[] counts, Func<int, int[]> positions)
    {
        var info = new SegmentInfo(directory, Constants.LUCENE_MAIN_VERSION, "_0", int.MaxValue, false, new Lucene46Codec(), new Dictionary<string, string>());
        using (var all = new Lucene41PostingsFormat().FieldsConsumer(new SegmentWriteState(InfoStream.Default, directory, info, fields, 128, null, IOContext.DEFAULT)))
        {
            var terms = all.AddField(fields.FieldInfo(field));
            var to = terms.StartTerm(new("term"));
            for (var i = 0; i < docs.Length; i++)
            {
                to.StartDoc(docs[i], field == "plain" ? -1 : counts[i]);
                foreach (var position in positions(i))
                    to.AddPosition(position, null, -1, -1);
                to.FinishDoc();
            }

            var occurrences = field == "plain" ? -1 : counts.Take(docs.Length).Sum(count => (long)count);
            terms.FinishTerm(new("term"), new(docs.Length, occurrences));
            terms.Finish(occurrences, docs.Length, docs.Length);
        }

        var read = new TermFormat().FieldsProducer(new SegmentReadState(directory, info, fields, IOContext.DEFAULT, 1));
        var found = read.GetTerms(field).GetEnumerator();
        Assert.True(found.SeekExact(new BytesRef("term")));
        return new(read, found);
    }

    private sealed record Standing(FieldsProducer Files, TermsEnum Terms) : IDisposable
    {
        public void Dispose() => Files.Dispose();
    }
}

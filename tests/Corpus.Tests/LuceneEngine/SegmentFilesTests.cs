using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.LuceneEngine;
using McpResearch.Corpus.LuceneEngine.Segments;

namespace McpResearch.Corpus.Tests.LuceneEngine;

public class SegmentFilesTests
{
    /// <summary>Words of one to four bytes a character and of every length, so that their order is that of bytes and not of characters.</summary>
    private static readonly string[] Words = [.. Enumerable.Range(0, 300).Select(i => $"w{i}"), "é", "中文", "\uFFFD", "\uFF10", "𝒜", "", new('x', 512)];

    private static readonly string Facet = IndexFields.Facet + EntryFacets.Names[0];

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 1)]
    [InlineData(false, 3)]
    public void Lucene_finds_nothing_wrong_and_reads_what_was_added(bool compound, int batches)
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 2000).Select(_ => Text(random)).ToArray();
        using var directory = new RAMDirectory();
        SegmentBatch[] all = [.. texts.Chunk((texts.Length / batches) + 1).Select(Batch)];
        SegmentFiles.Write(all, directory, compound);
        foreach (var batch in all)
            batch.Dispose();

        using var reader = DirectoryReader.Open(directory);
        Assert.Empty(LuceneIndexEngine.Check(reader));
        var segment = Assert.Single(reader.Leaves).AtomicReader;
        foreach (var word in Words)
            Assert.Equal(Places(texts, word), Places(segment, word));
        Assert.Equal(texts.Select(text => (long)text.Count), Enumerable.Range(0, texts.Length).Select(segment.GetNormValues(IndexFields.All).Get));
        for (var doc = 0; doc < texts.Length; doc++)
            Assert.Equal(($"{texts[doc].Count}", $"{texts[doc].Count}", texts[doc].Count % 2 * texts[doc].Count), (Encoding.UTF8.GetString(Postings.Stored(reader, doc)), Postings.Column(reader, IndexFields.Id, doc), Postings.Number(reader, IndexFields.Length, doc)));
        Assert.Equal(texts.Select(Values), Enumerable.Range(0, texts.Length).Select(doc => Values(segment, doc)));
    }

    [Fact]
    public void A_batch_that_was_emptied_holds_only_what_comes_then()
    {
        using var directory = new RAMDirectory();
        using var batch = Batch([[new("w1", 0, 0, 0, TokenForm.Word)], []]);
        batch.Clear();
        Add(batch, [new("w2", 0, 0, 0, TokenForm.Word)]);
        SegmentFiles.Write([batch], directory, compound: false);
        using var reader = DirectoryReader.Open(directory);
        Assert.Equal((1, 0, 1, "1"), (reader.MaxDoc, reader.DocFreq(new(IndexFields.All, "w1")), reader.DocFreq(new(IndexFields.All, "w2")), Encoding.UTF8.GetString(Postings.Stored(reader, 0))));
    }

    private static List<Token> Text(Random random) =>
        [.. Enumerable.Range(0, random.Next(80)).Select(i => new Token(random.Next(3) == 0 ? "w0" : Words[random.Next(Words.Length)], 0, 0, i * random.Next(1, 3) + i, TokenForm.Word)).OrderBy(token => token.Position)];

    [Fact]
    public void Fields_with_terms_and_a_column_are_of_the_group_after_which_columns_are_written() =>
        Assert.All(SegmentField.All.Where(field => field.Terms is not null && field.Column != DocValuesType.NONE), field => Assert.Equal(SplitCodec.WithColumns, SplitCodec.Group(field.Name)));

    [Fact]
    public void Texts_without_a_word_have_lengths_and_no_terms()
    {
        using var directory = new RAMDirectory();
        using var batch = Batch([[], []]);
        SegmentFiles.Write([batch], directory, compound: false);
        using var reader = DirectoryReader.Open(directory);
        Assert.Empty(LuceneIndexEngine.Check(reader));
        var segment = Assert.Single(reader.Leaves).AtomicReader;
        Assert.Equal((0, 0L, 0L), (reader.DocFreq(new(IndexFields.All, "")), segment.GetNormValues(IndexFields.All).Get(0), segment.GetNormValues(IndexFields.All).Get(1)));
    }

    private static SegmentBatch Batch(IEnumerable<List<Token>> texts)
    {
        var batch = new SegmentBatch(new MemoryStream());
        foreach (var text in texts)
            Add(batch, text);
        return batch;
    }

    private static void Add(SegmentBatch batch, List<Token> text)
    {
        batch.Start(Encoding.UTF8.GetBytes($"{text.Count}"));
        batch.AddText(IndexFields.All, text);
        batch.AddName(IndexFields.Id, $"{text.Count}");
        if (text.Count % 2 == 1)
            batch.AddNumber(IndexFields.Length, text.Count);
        foreach (var value in Values(text).Reverse())
            batch.AddFacet(Facet, value);
    }

    /// <summary>None, one or several, in order.</summary>
    private static string[] Values(List<Token> text) => [.. Enumerable.Range(0, text.Count % 3).Select(i => $"{(text.Count % 7) + i}")];

    private static string[] Values(AtomicReader reader, int doc)
    {
        var (values, all, value) = (new List<string>(), reader.GetSortedSetDocValues(Facet), new BytesRef());
        all.SetDocument(doc);
        for (var rank = all.NextOrd(); rank != SortedSetDocValues.NO_MORE_ORDS; rank = all.NextOrd())
        {
            all.LookupOrd(rank, value);
            values.Add(value.Utf8ToString());
        }

        return [.. values];
    }

    private static List<(int Doc, int Position)> Places(List<Token>[] texts, string word) =>
        [.. texts.SelectMany((text, doc) => text.Where(token => token.Term == word).Select(token => (doc, token.Position)))];

    private static List<(int Doc, int Position)> Places(AtomicReader reader, string word)
    {
        var places = new List<(int, int)>();
        var docs = reader.GetTermPositionsEnum(new Term(IndexFields.All, new BytesRef(word)));
        while (docs is not null && docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            for (var i = 0; i < docs.Freq; i++)
                places.Add((docs.DocID, docs.NextPosition()));
        return places;
    }
}

using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using McpResearch.Corpus.Engine.Text;
using McpResearch.Corpus.LuceneEngine;
using McpResearch.Corpus.LuceneEngine.Segments;

namespace McpResearch.Corpus.Tests.LuceneEngine;

public class SegmentFilesTests
{
    /// <summary>Words of one to four bytes a character and of every length, so that their order is that of bytes and not of characters.</summary>
    private static readonly string[] Words = [.. Enumerable.Range(0, 300).Select(i => $"w{i}"), "é", "中文", "\uFFFD", "\uFF10", "𝒜", "", new('x', 512)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lucene_finds_nothing_wrong_and_reads_what_was_added(bool compound)
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 2000).Select(_ => Text(random)).ToArray();
        using var directory = new RAMDirectory();
        using (var batch = new SegmentBatch(new BytePages(), new MemoryStream()))
        {
            foreach (var text in texts)
                batch.Add(Document(text));
            SegmentFiles.Write(batch, directory, compound);
        }

        using var reader = DirectoryReader.Open(directory);
        Assert.Empty(LuceneIndexEngine.Check(reader));
        var segment = Assert.Single(reader.Leaves).AtomicReader;
        foreach (var word in Words)
            Assert.Equal(Places(texts, word), Places(segment, word));
        Assert.Equal(texts.Select(text => (long)text.Count), Enumerable.Range(0, texts.Length).Select(segment.GetNormValues(IndexFields.All).Get));
        for (var doc = 0; doc < texts.Length; doc++)
            Assert.Equal(($"{texts[doc].Count}", $"{texts[doc].Count}", texts[doc].Count % 2 * texts[doc].Count), (Encoding.UTF8.GetString(Postings.Stored(reader, doc)), Postings.Column(reader, IndexFields.Id, doc), Postings.Number(reader, IndexFields.Length, doc)));
    }

    private static List<Token> Text(Random random) =>
        [.. Enumerable.Range(0, random.Next(80)).Select(i => new Token(random.Next(3) == 0 ? "w0" : Words[random.Next(Words.Length)], 0, 0, i * random.Next(1, 3) + i, TokenForm.Word)).OrderBy(token => token.Position)];

    private static IndexDocument Document(List<Token> text)
    {
        var document = new IndexDocument(Encoding.UTF8.GetBytes($"{text.Count}"));
        document.Texts.Add((IndexFields.All, text));
        document.Names.Add((IndexFields.Id, $"{text.Count}"));
        if (text.Count % 2 == 1)
            document.Numbers.Add((IndexFields.Length, text.Count));
        return document;
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

using Lucene.Net.Store;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.LuceneEngine;
using McpResearch.Corpus.Querying;
using McpResearch.Corpus.Tests.Engine;

namespace McpResearch.Corpus.Tests.LuceneEngine;

/// <summary>More documents than are scored at once.</summary>
public sealed class MatcherTests(MatcherTests.Index index) : IClassFixture<MatcherTests.Index>
{
    private const int Documents = 70_000;

    private static readonly int[] Edges = [0, 32_767, 32_768, 65_535, 65_536, Documents - 1];

    [Theory]
    [InlineData("edges", 6)]
    [InlineData("edg*", 6)]
    [InlineData("common edges", Documents)]
    [InlineData("common edg*", Documents)]
    [InlineData("+edges common", 6)]
    public void What_stands_at_an_edge_is_found_as_all_else(string query, int total)
    {
        var page = Search(new() { Query = QueryParser.Parse(query), Take = 10, Explain = true });
        Assert.Equal(total, page.Total);
        Assert.Equal(Edges.Select(i => $"note:n{i}").Order(StringComparer.Ordinal), page.Hits.Take(Edges.Length).Select(hit => hit.Entry.Id.ToString()).Order(StringComparer.Ordinal));
        Assert.Single(page.Hits.Take(Edges.Length).Select(hit => hit.Score).Distinct());
        Assert.All(page.Hits, hit => Assert.Equal(hit.Score, hit.Parts.Sum(part => part.Value), 1e-3));
    }

    [Fact]
    public void What_is_named_comes_first_and_what_is_excluded_not_at_all()
    {
        Assert.Equal("note:n32768", Search(new() { Query = QueryParser.Parse("note:n32768"), Take = 1 }).Hits[0].Entry.Id.ToString());
        Assert.Equal(Documents - Edges.Length, Search(new() { Query = QueryParser.Parse("common -edges"), Take = 1 }).Total);
        Assert.Equal(Documents, Search(new() { Query = ParsedQuery.Empty, Take = 1 }).Total);
    }

    private EntryPage Search(EntryQuery query)
    {
        using var reader = LuceneFolder.TryOpen(index.Directory)!;
        return new EntrySearcher(new LuceneView(reader, Ranking.Default, new()), Ranking.Default, query, default).Run();
    }

    public sealed class Index : IDisposable
    {
        public Index()
        {
            using var writer = LuceneIndexWriter.Open(Directory);
            writer.Replace(SampleEntries.File("a.md"), [.. Enumerable.Range(0, Documents).Select(i => SampleEntries.Note($"n{i}", "note", Edges.Contains(i) ? "common edges" : "common words"))]);
            writer.Commit("f", DateTimeOffset.UnixEpoch);
        }

        public RAMDirectory Directory { get; } = new();

        public void Dispose() => Directory.Dispose();
    }
}

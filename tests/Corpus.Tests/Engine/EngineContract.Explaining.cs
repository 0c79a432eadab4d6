using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.Tests.Engine;

public abstract partial class EngineContract
{
    [Theory]
    [InlineData("pruning trajectories of web agents")]
    [InlineData("agents")]
    [InlineData("web agents tag:rl")]
    [InlineData("traject*")]
    [InlineData("first")]
    [InlineData("multi agent horizonlm 에이전트를")]
    public void The_parts_of_a_score_add_up_to_it(string query)
    {
        IndexExplained();
        using var reader = Reader();
        var hits = Run(reader, new EntryQuery { Query = QueryParser.Parse(query), Explain = true }).Hits;
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Equal(hit.Score, hit.Parts.Sum(part => part.Value), 0.001));
    }

    [Fact]
    public void An_explained_search_finds_the_same()
    {
        IndexExplained();
        using var reader = Reader();
        var query = new EntryQuery { Query = QueryParser.Parse("web agents"), Explain = true };
        var hits = Run(reader, query).Hits;
        Assert.Equal(Run(reader, query with { Explain = false }).Hits.Select(h => (h.Entry.Id, h.Score)), hits.Select(h => (h.Entry.Id, h.Score)));
        Assert.Contains(hits[0].Parts, part => part is { Evidence: "title", Term: "web", Weight: < 1, Rarity: > 0, Value: > 0 });
        Assert.Contains(hits[0].Parts, part => part is { Evidence: "side by side", Term: "web agent" });
        Assert.All(Run(reader, query with { Explain = false }).Hits, hit => Assert.Empty(hit.Parts));
    }

    [Fact]
    public void The_parts_of_likeness_add_up_too()
    {
        IndexExplained();
        using var reader = Reader();
        var hit = Assert.Single(Run(reader, new EntryQuery { SimilarTo = new(EntryKind.Note, "first"), Explain = true, Take = 1 }).Hits);
        Assert.Equal(hit.Score, hit.Parts.Sum(part => part.Value), 0.001);
    }

    private void IndexExplained() => Index(
        SampleEntries.Note("first", "Web agents", "Pruning the trajectories of web agents, one agent after the other.", tags: "rl"),
        SampleEntries.Note("second", "Multi-agent games", "Agents with Horizon-LM walk the web. 에이전트를 부른다.", tags: "rl"),
        SampleEntries.Note("third", "Trajectory", "A multi agent system."));
}

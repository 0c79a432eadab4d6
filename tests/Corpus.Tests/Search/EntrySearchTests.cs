using McpResearch.Corpus.Engine;
using McpResearch.Corpus.LuceneEngine;
using McpResearch.Corpus.Querying;
using McpResearch.Corpus.Search;
using McpResearch.Corpus.Tests.Engine;

namespace McpResearch.Corpus.Tests.Search;

public sealed class EntrySearchTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"search-{Guid.NewGuid():N}");
    private readonly IIndexReader reader;

    public EntrySearchTests()
    {
        var engine = new LuceneIndexEngine();
        using (var writer = engine.OpenWriter(folder))
        {
            writer.Replace(SampleEntries.File("a.md"),
            [
                SampleEntries.Note("horizon", "Horizon-LM trains large models", "A memory-centric architecture for training on one GPU."),
                SampleEntries.Note("nash", "Games", "Agents reach an equilibrium of Nash."),
                SampleEntries.Note("multi", "Many", "A multi agent system."),
                SampleEntries.Note("law", "Law", "The law of a country."),
                SampleEntries.Note("hermitclaw", "GitHub - hermitclaw", "A repository."),
                SampleEntries.Note("lm", "LM studio", "Runs an LM on a desk."),
            ]);
            writer.Commit("f", DateTimeOffset.UnixEpoch);
        }

        reader = engine.OpenReader(folder)!;
    }

    public void Dispose()
    {
        reader.Dispose();
        Directory.Delete(folder, true);
    }

    [Theory]
    [InlineData("Horzon LM", "horizon")]
    [InlineData("equilibirum", "nash")]
    [InlineData("multiagent", "multi")]
    [InlineData("horizonlm", "horizon")]
    [InlineData("arhcitecture memry", "horizon")]
    public void Unknown_words_are_corrected_and_it_is_said(string query, string expected)
    {
        var outcome = Search(query);
        Assert.Equal(expected, outcome.Page.Hits[0].Entry.Id.Key);
        Assert.Equal(query == "horizonlm", outcome.Suggestion is null);
    }

    [Theory]
    [InlineData("equilibrium")]
    [InlineData("agents")]
    [InlineData("LM")]
    [InlineData("claw agents")]
    [InlineData("hermit claw")]
    [InlineData("zzzzqqqq agent")]
    public void Known_words_are_left_alone(string query) => Assert.Null(Search(query).Suggestion);

    [Fact]
    public void What_is_required_in_vain_is_asked_for_more_gently()
    {
        var outcome = Search("\"equilibrium agents\"");
        Assert.Equal("nash", outcome.Page.Hits[0].Entry.Id.Key);
        Assert.Contains("required", outcome.Suggestion, StringComparison.Ordinal);
        Assert.Contains("Nothing found", Search("xylophones").Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_words_find_what_is_written_as_one() => Assert.Equal("hermitclaw", Search("hermit claw").Page.Hits[0].Entry.Id.Key);

    [Fact]
    public void Each_hit_has_its_snippet()
    {
        var outcome = Search("nash equilibrium");
        Assert.Equal("Agents reach an **equilibrium** of **Nash**.", outcome.Snippets[0]);
        Assert.Equal(outcome.Page.Hits.Count, outcome.Snippets.Count);
    }

    [Fact]
    public void A_cut_query_says_so() => Assert.Contains("cut", Search(new string('a', 10_000)).Suggestion, StringComparison.Ordinal);

    private SearchOutcome Search(string query) =>
        EntrySearch.Run(reader, new EntryQuery { Query = QueryParser.Parse(query) }, TestContext.Current.CancellationToken);
}

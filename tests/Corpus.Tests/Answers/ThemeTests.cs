namespace McpResearch.Corpus.Tests.Answers;

public class ThemeTests(SampleCorpus sample) : IClassFixture<SampleCorpus>
{
    /// <summary>Read by hand off the two digests: every story that a theme names.</summary>
    private static readonly Dictionary<string, string[]> Named = new()
    {
        ["theme:2026-02-07/1"] = ["craft-agentic-tuning", "mcp-research-engineer", "software-factories-agentic"],
        ["theme:2026-02-07/2"] = ["claude-opus-46", "project-genie-worlds"],
        ["theme:2026-02-07/3"] = ["aime-2026-results", "qwen3-coder-next"],
        ["theme:2026-02-07/4"] = ["small-llm-tool-calling"],
        ["theme:2026-02-07/5"] = ["claude-self-writing", "gpt-53-codex"],
        ["theme:2026-02-07/6"] = ["horizon-lm-architecture", "mixture-models-swe-bench"],
        ["theme:2026-02-06/1"] = ["community-evals", "mixture-of-models-swe-bench"],
        ["theme:2026-02-06/2"] = ["claude-opus-4-6", "project-genie-interactive-worlds"],
    };

    [Fact]
    public Task Themes_name_the_articles_that_carry_them() => CheckAsync(sample.Corpus, Named);

    [Fact]
    public async Task Themes_of_a_real_digest_name_the_articles_that_carry_them()
    {
        if (Shared.Find("seeds/digest-2026-02-07.md") is not { } file)
            return;
        using var folder = new TempFolder();
        folder.Write("digest-2026-02-07.md", File.ReadAllText(file));
        await using var corpus = SampleCorpus.Open(folder.Path);
        await corpus.IndexAsync(rebuild: false, verify: false);
        await CheckAsync(corpus, Named.Where(pair => pair.Key.Contains("02-07", StringComparison.Ordinal)).ToDictionary());
    }

    private static async Task CheckAsync(ResearchCorpus corpus, Dictionary<string, string[]> named)
    {
        var themes = (await corpus.ListThemesAsync(new())).Themes.ToDictionary(theme => theme.Id, theme => theme.Articles.Select(article => article.Id[(article.Id.IndexOf('/') + 1)..]).ToHashSet());
        var wanted = named.Sum(pair => pair.Value.Length);
        var found = named.Sum(pair => pair.Value.Count(themes[pair.Key].Contains));
        var wrong = named.Sum(pair => themes[pair.Key].Except(pair.Value).Count());
        Assert.True(found >= 0.8 * wanted && wrong <= 0.2 * wanted, $"{found} of {wanted} found, {wrong} wrong:\n" + string.Join('\n', themes.Select(pair => $"{pair.Key}: {string.Join(' ', pair.Value)}")));
    }

    [Fact]
    public async Task Categories_and_tags_are_counted()
    {
        var answer = await sample.Corpus.ListThemesAsync(new());
        Assert.Equal(9, answer.Total);
        Assert.Contains(answer.Categories, count => count is { Name: "Agentic Patterns & Systems Architecture", Count: 5 });
        Assert.Contains(answer.Tags, count => count is { Name: "Agent", Count: > 1 });
    }

    [Fact]
    public async Task Themes_are_found_by_words_and_days()
    {
        Assert.Equal("theme:2026-02-07/4", (await sample.Corpus.ListThemesAsync(new() { Query = "tool calling judgment" })).Themes[0].Id);
        Assert.All((await sample.Corpus.ListThemesAsync(new() { Until = "2026-02-06" })).Themes, theme => Assert.Equal("digest:2026-02-06", theme.Digest));
    }
}

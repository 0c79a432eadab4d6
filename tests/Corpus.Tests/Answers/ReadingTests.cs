using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Tests.Answers;

public class ReadingTests(SampleCorpus sample) : IClassFixture<SampleCorpus>
{
    private readonly ResearchCorpus corpus = sample.Corpus;

    [Theory]
    [InlineData("article:2026-02-07/claude-opus-46", "article:2026-02-07/claude-opus-46")]
    [InlineData("research://article/2026-02-07/claude-opus-46", "article:2026-02-07/claude-opus-46")]
    [InlineData("2026-02-07/claude-opus-46", "article:2026-02-07/claude-opus-46")]
    [InlineData("Claude-Opus-46", "article:2026-02-07/claude-opus-46")]
    [InlineData("theme:2026-02-07/4", "theme:2026-02-07/4")]
    [InlineData("digest:2026-02-06", "digest:2026-02-06")]
    [InlineData("@weixun2025", "reference:weixun2025")]
    public async Task Articles_are_known_by_every_name(string name, string id) =>
        Assert.Equal(id, Assert.Single((await corpus.GetArticlesAsync(new() { Ids = [name] })).Articles).Id);

    [Theory]
    [InlineData("reference:weixun2025", "weixun2025")]
    [InlineData("weixun2025", "weixun2025")]
    [InlineData("@weixun2025", "weixun2025")]
    [InlineData("1", "weixun2025")]
    [InlineData("#1", "weixun2025")]
    [InlineData("2512.24873", "weixun2025")]
    [InlineData("arXiv:2512.24873v3", "weixun2025")]
    [InlineData("https://www.arxiv.org/pdf/2512.24873v1.pdf", "weixun2025")]
    [InlineData("10.48550/arXiv.2512.24873", "weixun2025")]
    [InlineData("http://github.com/p-e-w/heretic/", "github2026")]
    public async Task References_are_known_by_every_name(string name, string citeKey) =>
        Assert.Equal(citeKey, Assert.Single((await corpus.GetReferencesAsync(new() { Ids = [name] })).References).CiteKey);

    [Fact]
    public async Task An_article_comes_with_its_note_its_themes_and_what_is_about_the_same_work()
    {
        var article = Assert.Single((await corpus.GetArticlesAsync(new() { Ids = ["small-llm-tool-calling"] })).Articles);
        Assert.Equal("Tool-Calling & Agent Capability Boundaries", article.Category);
        Assert.Equal("research/small-llm-tool-calling.md", article.Note!.File);
        Assert.Contains("theme:2026-02-07/4", article.Themes.Select(theme => theme.Id));
        Assert.Equal("digests/2026-02-07.md", article.File);
        Assert.NotEmpty(article.KeyInsight);
    }

    [Fact]
    public async Task A_slug_of_two_days_means_the_newest_and_names_the_other()
    {
        var answer = await corpus.GetArticlesAsync(new() { Ids = ["https://www.anthropic.com/news/claude-opus-4-6"] });
        Assert.StartsWith("article:2026-02-07/", answer.Articles[0].Id, StringComparison.Ordinal);
        Assert.Contains("article:2026-02-06/claude-opus-4-6", answer.Articles[0].AlsoNamed!);
    }

    [Fact]
    public async Task Long_notes_come_in_pages_that_join_to_the_whole()
    {
        var whole = (await corpus.GetArticlesAsync(new() { Ids = ["claude-opus-46", "gpt-53-codex"], MaxChars = 60_000 })).Articles;
        var pages = new Dictionary<string, string>();
        for (string? cursor = null; ;)
        {
            var page = await corpus.GetArticlesAsync(new() { Ids = ["claude-opus-46", "gpt-53-codex"], MaxChars = 500, Cursor = cursor });
            foreach (var article in page.Articles)
                pages[article.Id] = pages.GetValueOrDefault(article.Id, "") + article.Note!.Text;
            if ((cursor = page.NextCursor) is null)
                break;
        }

        Assert.Equal(whole.ToDictionary(article => article.Id, article => article.Note!.Text), pages);
    }

    [Fact]
    public async Task Duplicates_know_each_other_and_namesakes_are_related()
    {
        var answer = await corpus.GetReferencesAsync(new() { Ids = ["weilin2026", "when2026"] });
        Assert.Equal(["reference:weilin2026a"], answer.References[0].Duplicates);
        Assert.Empty(answer.References[1].Duplicates);
        Assert.Contains(answer.References[1].Related!, related => related is { Id: "reference:wes2026", Why: "same_title" });
    }

    [Fact]
    public async Task A_miss_names_near_ones()
    {
        var answer = await corpus.GetReferencesAsync(new() { Ids = ["weixum2025"] });
        Assert.Empty(answer.References);
        Assert.Equal("reference:weixun2025", Assert.Single(answer.NotFound).Suggestions[0]);
        var article = await corpus.GetArticlesAsync(new() { Ids = ["article:2026-02-07/claude-opus-64"] });
        Assert.Contains("article:2026-02-07/claude-opus-46", Assert.Single(article.NotFound).Suggestions);
    }

    [Theory]
    [InlineData("latest", "digest:2026-02-07", "digest:2026-02-06", null)]
    [InlineData("2026-02-06", "digest:2026-02-06", null, "digest:2026-02-07")]
    [InlineData("digest:2026-02-06", "digest:2026-02-06", null, "digest:2026-02-07")]
    [InlineData("2026-02", "digest:2026-02-07", "digest:2026-02-06", null)]
    [InlineData("2026-02-01..2026-02-06", "digest:2026-02-06", null, "digest:2026-02-07")]
    [InlineData("2026-02-09", null, "digest:2026-02-07", null)]
    public async Task A_digest_is_named_by_date_or_span(string date, string? id, string? previous, string? next)
    {
        var answer = await corpus.GetDigestAsync(new(date));
        Assert.Equal((id, previous, next), (answer.Digest?.Id, answer.Previous, answer.Next));
    }

    [Fact]
    public async Task A_digest_is_outlined_whole()
    {
        var digest = (await corpus.GetDigestAsync(new("2026-02-07"))).Digest!;
        Assert.Equal((9, 19, 6, 8, 19), (digest.Categories.Count, digest.Categories.Sum(category => category.Articles.Count), digest.Themes.Count, digest.Sources.Count, digest.BacklogCount));
    }

    [Theory]
    [InlineData("limit", 0)]
    [InlineData("limit", 51)]
    public async Task An_argument_out_of_range_is_named_with_what_is_allowed(string name, int value)
    {
        var error = await Assert.ThrowsAsync<CorpusException>(() => corpus.SearchAsync(new() { Query = "x", Limit = value }));
        Assert.Equal(CorpusError.BadArgument, error.Error);
        Assert.Contains($"'{name}' was '{value}'; allowed is a whole number from 1 to 50", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_entry_reads_as_Markdown_under_its_address()
    {
        foreach (var kind in Corpus.Entries.EntryKinds.Names)
            foreach (var hit in (await corpus.SearchAsync(new() { Kind = [kind], Limit = 50 })).Results)
                Assert.StartsWith($"# {hit.Title}\n", await corpus.ReadMarkdownAsync(hit.Uri), StringComparison.Ordinal);
    }
}

using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Tests.Answers;

public sealed class SavingTests : IAsyncLifetime
{
    private static readonly SaveNoteRequest Zebra = new() { Title = "Zebra routing for experts", Overview = "Stripes decide.", Url = "https://example.org/zebra", Source = "Example", KeyPoints = ["One", "Two"], SavedBy = "test" };
    private readonly TempFolder folder = new();
    private ResearchCorpus corpus = null!;

    public ValueTask InitializeAsync()
    {
        folder.CopyFrom(RepositoryFiles.At("data"));
        corpus = Open();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await corpus.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_saved_note_is_found_by_the_next_call_here_and_in_another_process()
    {
        await using var other = Open();
        await other.SearchAsync(new() { Query = "zebra" });
        var saved = await corpus.SaveNoteAsync(Zebra);
        Assert.Equal(("saved", "note:research/zebra-routing-for-experts", "research/zebra-routing-for-experts.md"), (saved.Outcome, saved.Id, saved.Path));
        Assert.Equal(saved.Id, (await corpus.SearchAsync(new() { Query = "zebra stripes" })).Results[0].Id);
        Assert.Equal(saved.Id, (await other.SearchAsync(new() { Query = "zebra stripes" })).Results[0].Id);
        var read = (await corpus.GetArticlesAsync(new() { Ids = [saved.Id!] })).Articles[0];
        Assert.Equal(("Zebra routing for experts", "https://example.org/zebra", "Example", "2026-02-08"), (read.Title, read.Url, read.Source, read.Date));
        Assert.Equal("## Overview\n\nStripes decide.\n\n## Key Points\n\n- One\n- Two", read.Note!.Text);
    }

    [Fact]
    public async Task It_closes_its_backlog_item()
    {
        var item = (await corpus.AddBacklogItemAsync(new() { Title = "Look at zebras soon" })).Item!;
        var saved = await corpus.SaveNoteAsync(Zebra with { BacklogItem = item.Id });
        Assert.Equal("researched", saved.Item!.Status);
        Assert.Equal([$"Research note: {saved.Id}"], saved.Item.Notes!);
        Assert.Equal(item.Id, Assert.Single((await corpus.ListBacklogAsync(new() { Status = "researched" })).Items).Id);
    }

    [Fact]
    public async Task Nothing_is_saved_for_a_backlog_item_that_is_not_there()
    {
        var error = await Assert.ThrowsAsync<CorpusException>(() => corpus.SaveNoteAsync(Zebra with { BacklogItem = "backlog:000000000000" }));
        Assert.Equal(CorpusError.BadArgument, error.Error);
        Assert.False(File.Exists(folder.At("research/zebra-routing-for-experts.md")));
    }

    [Theory]
    [InlineData("Zebra routing for EXPERTS!", null, null, "note:research/zebra-routing-for-experts")]
    [InlineData("Other", "http://www.example.org/zebra/?utm_source=x", null, "note:research/zebra-routing-for-experts")]
    [InlineData("Other", null, "zebra-routing-for-experts", "note:research/zebra-routing-for-experts")]
    [InlineData("Horizon-LM: A RAM-Centric Architecture for LLM Training", null, "fresh-name", "article:2026-02-07/horizon-lm-architecture")]
    [InlineData("Other", null, "claude-opus-46", "article:2026-02-07/claude-opus-46")]
    public async Task What_is_there_is_told_and_left_alone(string title, string? url, string? slug, string existing)
    {
        await corpus.SaveNoteAsync(Zebra);
        var before = Directory.GetFiles(folder.At("research")).ToDictionary(file => file, File.ReadAllText);
        var answer = await corpus.SaveNoteAsync(new() { Title = title, Overview = "x", Url = url, Slug = slug });
        Assert.Equal(("exists", existing), (answer.Outcome, answer.Existing?.Id));
        Assert.Equal(before, Directory.GetFiles(folder.At("research")).ToDictionary(file => file, File.ReadAllText));
    }

    [Fact]
    public async Task A_second_note_about_the_same_work_is_saved_where_that_is_wanted_but_never_over_the_first()
    {
        await corpus.SaveNoteAsync(Zebra);
        Assert.Equal("saved", (await corpus.SaveNoteAsync(Zebra with { Slug = "zebra-again", Anyway = true })).Outcome);
        Assert.Equal("exists", (await corpus.SaveNoteAsync(Zebra with { Overview = "Changed", Anyway = true })).Outcome);
        Assert.Contains("Stripes decide.", File.ReadAllText(folder.At("research/zebra-routing-for-experts.md")));
    }

    [Fact]
    public async Task A_note_that_a_story_lacks_becomes_that_of_the_story()
    {
        File.Delete(folder.At("research/small-llm-tool-calling.md"));
        var saved = await corpus.SaveNoteAsync(new() { Title = "Small LLM Tool-Calling Judgment: CPU-Only Benchmark", Overview = "Zebras, it says.", Slug = "small-llm-tool-calling" });
        Assert.Equal(("saved", "article:2026-02-07/small-llm-tool-calling"), (saved.Outcome, saved.Id));
        Assert.Contains("Zebras, it says.", (await corpus.GetArticlesAsync(new() { Ids = [saved.Id!] })).Articles[0].Note!.Text);
    }

    [Theory]
    [InlineData("slug", "../evil")]
    [InlineData("slug", "CON")]
    [InlineData("url", "javascript:alert(1)")]
    [InlineData("url", "https://a b")]
    [InlineData("date", "2026-02")]
    [InlineData("date", "soon")]
    [InlineData("title", " \u200b ")]
    [InlineData("overview", "\u0007")]
    public async Task A_wrong_argument_is_named_and_nothing_is_written(string name, string value)
    {
        var request = name switch
        {
            "slug" => Zebra with { Slug = value },
            "url" => Zebra with { Url = value },
            "date" => Zebra with { Date = value },
            "title" => Zebra with { Title = value },
            _ => Zebra with { Overview = value },
        };
        var before = Directory.GetFiles(folder.Path, "*.md", SearchOption.AllDirectories).Length;
        var error = await Assert.ThrowsAsync<CorpusException>(() => corpus.SaveNoteAsync(request));
        Assert.Contains($"'{name}'", error.Message);
        Assert.Equal(before, Directory.GetFiles(folder.Path, "*.md", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task A_days_work_becomes_its_digest()
    {
        var note = await corpus.SaveNoteAsync(Zebra);
        var draft = await corpus.DraftDigestAsync("");
        Assert.Equal(("2026-02-08", "digests/2026-02-08.md"), (draft.Date, draft.Path));
        Assert.Equal(note.Id, Assert.Single(draft.Notes).Id);
        Assert.NotEmpty(draft.EarlierThemes);
        var text = System.Text.RegularExpressions.Regex.Replace(draft.Skeleton, @"\(write: [^)]*\)", "Some words");
        var saved = await corpus.SaveDigestAsync(new() { Text = text });
        Assert.Equal(("saved", "digest:2026-02-08", "digests/2026-02-08.md"), (saved.Outcome, saved.Id, saved.Path));
        var story = (await corpus.GetArticlesAsync(new() { Ids = ["article:2026-02-08/zebra-routing-for-experts"] })).Articles[0];
        Assert.Contains("Stripes decide.", story.Note!.Text);
        Assert.DoesNotContain((await corpus.StatusAsync()).Problems, problem => problem.Location.File == saved.Path);
        Assert.Equal(("exists", "digest:2026-02-08"), await corpus.SaveDigestAsync(new() { Text = text }) is var again ? (again.Outcome, again.Existing!.Id) : default);
    }

    [Fact]
    public async Task A_digest_with_problems_is_not_saved_and_they_are_told_by_line()
    {
        var error = await Assert.ThrowsAsync<CorpusException>(() => corpus.SaveDigestAsync(new() { Text = "# AI Research Digest - 2026-02-08\n\n## Top Stories\n\n### A\n\n#### [B](../research/nowhere.md)\n\nText." }));
        Assert.Contains("line 7: The story links to research/nowhere.md, which is not there", error.Message);
        Assert.False(File.Exists(folder.At("digests/2026-02-08.md")));
    }

    [Fact]
    public async Task A_day_with_findings_brings_them_and_one_without_names_others()
    {
        var draft = await corpus.DraftDigestAsync("2026-02-06");
        Assert.NotEmpty(draft.Findings);
        Assert.NotNull(draft.Existing);
        var empty = await corpus.DraftDigestAsync("2020-01-01");
        Assert.Empty(empty.Notes.Concat(empty.Findings));
        Assert.Contains("2026-02-06", empty.OtherDays);
    }

    [Fact]
    public async Task A_read_only_corpus_saves_nothing()
    {
        await using var closed = new ResearchCorpus(new() { CorpusFolder = folder.Path, IndexFolder = folder.At(".index"), Writable = false });
        Assert.Equal(CorpusError.ReadOnly, (await Assert.ThrowsAsync<CorpusException>(() => closed.SaveNoteAsync(Zebra))).Error);
        Assert.False(File.Exists(folder.At("research/zebra-routing-for-experts.md")));
    }

    private ResearchCorpus Open() => new(new() { CorpusFolder = folder.Path, IndexFolder = folder.At(".index"), FirstBuildWait = TimeSpan.FromMinutes(1), Time = new EighthOfFebruary() });

    /// <summary>The system's clock for waiting, one day for all else.</summary>
    private sealed class EighthOfFebruary : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 2, 8, 12, 0, 0, TimeSpan.Zero);
    }
}

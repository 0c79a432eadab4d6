using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Tests.Processes;

namespace McpResearch.Corpus.Tests.Indexing;

public sealed class AbsentFolderTests : IDisposable
{
    private const int Notes = 12;
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private readonly NotesFolder notes = new(Notes);
    private readonly Heard heard = new();

    private string Away => notes.At("../away");

    public void Dispose() => notes.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_that_goes_away_is_searched_as_it_was_and_followed_again_once_it_is_back(bool leavesAnEmptyOne)
    {
        await using var corpus = Open();
        var before = await UntilAsync(corpus, "note", answer => answer.Index.State == "current");
        Assert.Equal(Notes, before.Total);
        TakeAway(leavesAnEmptyOne);
        var during = await UntilAsync(corpus, "note", answer => answer.Index.State == "stale");
        Assert.Equal((Notes, before.Index.Generation), (during.Total, during.Index.Generation));
        Assert.Contains((await corpus.StatusAsync(Cancellation)).Problems, problem => problem.Message.Contains("corpus folder"));
        Assert.Contains("Until then", Assert.Single(heard.Texts));

        BringBack();
        var after = await UntilAsync(corpus, "note", answer => answer.Index.State == "current");
        Assert.Equal((Notes, before.Index.Generation), (after.Total, after.Index.Generation));
        Assert.Empty((await corpus.StatusAsync(Cancellation)).Problems);
        notes.Write(70, "late");
        Assert.Equal(1, (await UntilAsync(corpus, "latestate", answer => answer.Total > 0)).Total);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_added_to_the_backlog_of_a_folder_that_is_away(bool leavesAnEmptyOne)
    {
        await using var corpus = Open();
        await UntilAsync(corpus, "note", answer => answer.Index.State == "current");
        TakeAway(leavesAnEmptyOne);
        await UntilAsync(corpus, "note", answer => answer.Index.State == "stale");
        var error = await Assert.ThrowsAsync<CorpusException>(() => corpus.AddBacklogItemAsync(new() { Title = "A thing to look at", AddedBy = "t" }, Cancellation));
        Assert.Equal(CorpusError.BacklogNotWritten, error.Error);
        Assert.False(File.Exists(notes.At("backlog.jsonl")));
        BringBack();
        await UntilAsync(corpus, "note", answer => answer.Index.State == "current");
        Assert.Equal("added", (await corpus.AddBacklogItemAsync(new() { Title = "A thing to look at", AddedBy = "t" }, Cancellation)).Outcome);
    }

    [Fact]
    public async Task A_process_that_starts_while_the_folder_is_away_answers_from_the_index()
    {
        await using (var first = Open())
            await UntilAsync(first, "note", answer => answer.Index.State == "current");
        TakeAway(leavesAnEmptyOne: false);
        await using var corpus = Open();
        var answer = await corpus.SearchAsync(new() { Query = "note" }, Cancellation);
        Assert.Equal((Notes, "stale"), (answer.Total, answer.Index.State));
    }

    [Fact]
    public async Task Being_told_to_index_believes_that_an_empty_folder_is_empty()
    {
        await using var corpus = Open();
        await UntilAsync(corpus, "note", answer => answer.Index.State == "current");
        TakeAway(leavesAnEmptyOne: true);
        var report = await corpus.IndexAsync(rebuild: false, verify: false, cancellation: Cancellation);
        Assert.Equal((Notes, 0, "current"), (report.FilesRemoved, report.Status.Index.Entries, report.Status.Index.State));
    }

    [Fact]
    public async Task A_folder_that_keeps_anything_at_all_is_believed()
    {
        await using var corpus = Open();
        await UntilAsync(corpus, "note", answer => answer.Index.State == "current");
        TakeAway(leavesAnEmptyOne: true);
        File.WriteAllText(notes.At("readme.txt"), "");
        Assert.Equal(0, (await UntilAsync(corpus, "note", answer => answer.Index.State == "current" && answer.Total == 0)).Total);
    }

    [Fact]
    public async Task A_start_that_finds_many_changes_serves_the_last_commit_until_they_are_in()
    {
        await using (var first = Open())
            await UntilAsync(first, "firststate", answer => answer.Index.State == "current");
        using var slow = new NotesFolder.Held(notes);
        await using var corpus = Open();
        for (var note = 0; note < Notes; note++)
            notes.Write(note, "second");
        var answer = await corpus.SearchAsync(new() { Query = "firststate" }, Cancellation);
        Assert.Equal((Notes, "stale"), (answer.Total, answer.Index.State));
        slow.Dispose();
        Assert.Equal(Notes, (await UntilAsync(corpus, "secondstate", seen => seen.Index.State == "current")).Total);
    }

    private ResearchCorpus Open() => new(new() { CorpusFolder = notes.Corpus, IndexFolder = notes.Index, FirstBuildWait = TimeSpan.FromMinutes(1), Notices = heard });

    private void TakeAway(bool leavesAnEmptyOne)
    {
        Directory.Move(notes.Corpus, Away);
        if (leavesAnEmptyOne)
            Directory.CreateDirectory(notes.Corpus);
    }

    private void BringBack()
    {
        if (Directory.Exists(notes.Corpus))
            Directory.Delete(notes.Corpus);
        Directory.Move(Away, notes.Corpus);
    }

    /// <summary>The first answer that is as wanted; the last one where none is.</summary>
    private static async Task<SearchAnswer> UntilAsync(ResearchCorpus corpus, string query, Func<SearchAnswer, bool> wanted)
    {
        for (var start = TimeProvider.System.GetTimestamp(); ;)
        {
            var answer = await corpus.SearchAsync(new() { Query = query }, Cancellation);
            if (wanted(answer) || TimeProvider.System.GetElapsedTime(start) > TimeSpan.FromSeconds(60))
                return answer;
        }
    }

    private sealed class Heard : IProgress<string>
    {
        public List<string> Texts { get; } = [];

        public void Report(string value) => Texts.Add(value);
    }
}

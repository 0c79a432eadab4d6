using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Tests.Processes;

namespace McpResearch.Corpus.Tests.Indexing;

public class BadPlacesTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_index_folder_that_cannot_be_written_is_replaced_by_memory_and_said()
    {
        using var notes = new NotesFolder(5);
        File.WriteAllText(notes.At("../file"), "");
        var notices = new Heard();
        await using var corpus = new ResearchCorpus(new() { CorpusFolder = notes.Corpus, IndexFolder = notes.At("../file/index"), Notices = notices });
        Assert.Equal(5, (await corpus.SearchAsync(new() { Query = "note" }, Cancellation)).Total);
        var status = await corpus.StatusAsync(Cancellation);
        Assert.Contains(status.Problems, problem => problem.Message.Contains("in the memory of this process"));
        Assert.Contains("memory", Assert.Single(notices.Texts));
        notes.Write(9, "late");
        Assert.Equal(1, (await corpus.SearchAsync(new() { Query = "latestate" }, Cancellation)).Total);
        File.Delete(notes.At("9/note-9.md"));
        Assert.Equal(0, (await corpus.SearchAsync(new() { Query = "latestate" }, Cancellation)).Total);
    }

    [Fact]
    public async Task An_index_that_is_deleted_while_it_is_used_is_made_again()
    {
        using var notes = new NotesFolder(5);
        await using var corpus = notes.Open();
        await corpus.SearchAsync(new() { Query = "note" }, Cancellation);
        Directory.Delete(notes.Index, recursive: true);
        notes.Write(7, "late");
        Assert.Equal(6, (await corpus.SearchAsync(new() { Query = "note" }, Cancellation)).Total);
        await using var other = notes.Open();
        Assert.Equal(6, (await other.SearchAsync(new() { Query = "note" }, Cancellation)).Total);
    }

    [Fact]
    public async Task Times_of_the_future_and_of_the_past_are_times_like_others()
    {
        using var notes = new NotesFolder(3);
        File.SetLastWriteTimeUtc(notes.At("0/note-0.md"), new(2199, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(notes.At("1/note-1.md"), new(1971, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await using var corpus = notes.Open();
        var first = await corpus.SearchAsync(new() { Query = "note" }, Cancellation);
        Assert.Equal(first.Index.Generation, (await corpus.SearchAsync(new() { Query = "note" }, Cancellation)).Index.Generation);
        notes.Write(0, "late");
        File.SetLastWriteTimeUtc(notes.At("0/note-0.md"), new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(1, (await corpus.SearchAsync(new() { Query = "latestate" }, Cancellation)).Total);
    }

    [Fact]
    public async Task Odd_names_and_links_in_circles_do_no_harm()
    {
        using var notes = new NotesFolder(3);
        foreach (var name in (string[])["with space.md", "quote\"'.md", "한국어 노트.md", "emoji-😀.md", "line\nbreak.md", "-dash.md", "#hash%20.md", "back\\slash.md"])
            File.WriteAllText(notes.At(name), "# Odd note\n");
        Directory.CreateSymbolicLink(notes.At("circle"), notes.Corpus);
        File.CreateSymbolicLink(notes.At("self.md"), notes.At("self.md"));
        await using var corpus = notes.Open();
        Assert.Equal(8, (await corpus.SearchAsync(new() { Query = "odd" }, Cancellation)).Total);
        Assert.Equal(2, (await corpus.StatusAsync(Cancellation)).Problems.Count(problem => problem.Message.Contains("not followed")));
    }

    [Fact]
    public async Task A_disk_that_fills_up_loses_nothing_and_the_index_goes_on_in_memory()
    {
        using var notes = new NotesFolder(5);
        var (notices, full) = (new Heard(), false);
        var options = new CorpusOptions { CorpusFolder = notes.Corpus, IndexFolder = notes.Index, FirstBuildWait = TimeSpan.FromMinutes(1), Notices = notices };
        await using (var corpus = new ResearchCorpus(options, new OddEngine("", () => full)))
        {
            await CurrentAsync(corpus, "note", 5);
            full = true;
            notes.Write(9, "late");
            await CurrentAsync(corpus, "latestate", 1);
            await CurrentAsync(corpus, "note", 6);
            Assert.Contains("disk is full", Assert.Single(notices.Texts));
        }

        await using var next = new ResearchCorpus(options, new OddEngine(""));
        await CurrentAsync(next, "note", 6);
        Assert.Empty((await next.IndexAsync(rebuild: false, verify: true, cancellation: Cancellation)).Damage!);
    }

    [Fact]
    public async Task A_lease_that_may_not_be_opened_leaves_the_index_readable_and_changes_in_memory()
    {
        using var notes = new NotesFolder(5);
        await using (var first = notes.Open())
            await CurrentAsync(first, "note", 5);
        var lease = Directory.GetFiles(notes.Index, "lease", SearchOption.AllDirectories).Single();
        File.Delete(lease);
        Directory.CreateDirectory(lease); // Cannot be opened by anybody, as another user's file cannot by us.
        var notices = new Heard();
        await using var corpus = new ResearchCorpus(new() { CorpusFolder = notes.Corpus, IndexFolder = notes.Index, FirstBuildWait = TimeSpan.FromMinutes(1), Notices = notices });
        await CurrentAsync(corpus, "note", 5);
        Assert.Empty(notices.Texts);
        notes.Write(9, "late");
        await CurrentAsync(corpus, "latestate", 1);
        Assert.Contains("lease file cannot be opened", Assert.Single(notices.Texts));
    }

    [Fact]
    public async Task A_file_that_grows_while_it_is_read_is_whole_in_the_end()
    {
        using var notes = new NotesFolder(3);
        await using var corpus = notes.Open();
        var slow = Task.Run(() =>
        {
            using var file = File.CreateText(notes.At("slow.md"));
            for (var line = 0; line < 300; line++)
            {
                file.WriteLine(line == 0 ? "# Slow note" : $"Line {line} of it, growing{line}.");
                file.Flush();
            }
        }, Cancellation);
        while (!slow.IsCompleted)
            await corpus.SearchAsync(new() { Query = "slow" }, Cancellation);
        await CurrentAsync(corpus, "growing299", 1);
        await CurrentAsync(corpus, "growing150", 1);
    }

    [Fact]
    public async Task A_clock_that_jumps_changes_no_answer()
    {
        using var notes = new NotesFolder(3);
        var clock = new JumpingClock();
        await using var corpus = new ResearchCorpus(new() { CorpusFolder = notes.Corpus, IndexFolder = notes.Index, FirstBuildWait = TimeSpan.FromMinutes(1), Time = clock });
        await CurrentAsync(corpus, "note", 3);
        var generations = new List<long>();
        foreach (var days in (int[])[400, -800, 0])
        {
            clock.Offset = TimeSpan.FromDays(days);
            notes.Write(20 + generations.Count, $"jump{generations.Count}");
            generations.Add((await CurrentAsync(corpus, $"jump{generations.Count}state", 1)).Index.Generation);
            await corpus.AddBacklogItemAsync(new() { Title = $"Item number {generations.Count} of them", AddedBy = "t" }, Cancellation);
        }

        Assert.Equal(generations.Order().Distinct(), generations);
        Assert.Equal(3, (await corpus.ListBacklogAsync(new(), Cancellation)).Total);
    }

    /// <summary>The first answer of a current index; fails where it has another number of hits.</summary>
    private static async Task<SearchAnswer> CurrentAsync(ResearchCorpus corpus, string query, int total)
    {
        for (var start = TimeProvider.System.GetTimestamp(); ;)
        {
            var answer = await corpus.SearchAsync(new() { Query = query }, Cancellation);
            if ((answer.Index.State, answer.Total) == ("current", total))
                return answer;
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(60), $"{answer.Total} {answer.Index.State}");
        }
    }

    private sealed class JumpingClock : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;
    }

    private sealed class Heard : IProgress<string>
    {
        public List<string> Texts { get; } = [];

        public void Report(string value) => Texts.Add(value);
    }
}

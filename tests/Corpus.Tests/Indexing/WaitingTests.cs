using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Tests.Processes;

namespace McpResearch.Corpus.Tests.Indexing;

public class WaitingTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Adding_to_the_backlog_does_not_wait_until_what_others_added_is_indexed()
    {
        using var notes = new NotesFolder(5);
        await using (var first = notes.Open())
            Assert.Equal("current", (await first.SearchAsync(new() { Query = "note" }, Cancellation)).Index.State);
        using var nobodyIndexes = new NotesFolder.Held(notes);
        var clock = new StoppingClock();
        await using var corpus = new ResearchCorpus(new() { CorpusFolder = notes.Corpus, IndexFolder = notes.Index, Time = clock });
        Assert.Equal(5, (await corpus.SearchAsync(new() { Query = "note" }, Cancellation)).Total);
        new BacklogLog(notes.At("backlog.jsonl"), TimeProvider.System).Add(new("What another process added", null, null, null, BacklogPriority.Normal, null, "other"), _ => null, out _);

        clock.Stop(); // From here on a wait for others has no end.
        var added = await corpus.AddBacklogItemAsync(new() { Title = "What this one adds", AddedBy = "t" }, Cancellation).WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        Assert.Equal("added", added.Outcome);
        var again = await corpus.AddBacklogItemAsync(new() { Title = "what another PROCESS added", AddedBy = "t" }, Cancellation).WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        Assert.Equal("duplicate", again.Outcome);
        var listed = await corpus.ListBacklogAsync(new(), Cancellation).WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        Assert.Equal(2, listed.Total);
        clock.Go();
    }

    /// <summary>The system's clock until it is stopped: then no time passes and no timer fires.</summary>
    private sealed class StoppingClock : TimeProvider
    {
        private long? stopped;

        public void Stop() => stopped = System.GetTimestamp();

        public void Go() => stopped = null;

        public override long GetTimestamp() => stopped ?? System.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, stopped is null ? dueTime : Timeout.InfiniteTimeSpan, period);
    }
}

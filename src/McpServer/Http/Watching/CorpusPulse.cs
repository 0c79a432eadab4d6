using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Http.Watching;

/// <summary>How the corpus is, asked at most once a second however often this is asked.</summary>
internal sealed class CorpusPulse(ResearchCorpus corpus, TimeProvider time)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();
    private Task asking = Task.CompletedTask;
    private long asked;

    /// <summary>What was last known; null before the first answer, and when the corpus cannot be used.</summary>
    public CorpusStatus? Status { get; private set; }

    /// <summary>What is in the backlog; null like <see cref="Status"/>.</summary>
    public BacklogCounts? Backlog { get; private set; }

    /// <summary>How often the index was seen to have been made anew: its generations begin again.</summary>
    public long Rebuilds { get; private set; }

    /// <summary>Whether the index is open and whole; one that lags behind the folder counts.</summary>
    public bool IsReady => Status?.Index.State is not (null or "missing" or "building");

    /// <summary>Asks where that is due, and waits half a second at most: a first build goes on for longer.</summary>
    public async Task BeatAsync()
    {
        Task current;
        lock (gate)
            current = asking = asking.IsCompleted && (asked == 0 || time.GetElapsedTime(asked) > Every) ? AskAsync() : asking;
        await current.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AskAsync()
    {
        asked = time.GetTimestamp();
        try
        {
            var status = await corpus.StatusAsync();
            if (status.Index.Generation < Status?.Index.Generation)
                Rebuilds++;
            (Status, Backlog) = (status, (await corpus.ListBacklogAsync(new() { Limit = 1 })).Counts);
        }
        catch (Exception error) when (error is CorpusException or ObjectDisposedException or OperationCanceledException)
        {
            (Status, Backlog) = (null, null);
        }
    }
}

using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Indexing;

/// <summary>
/// The index as it follows the folder. Any number of processes have one each: the holder of the lease writes, the others read its commits and take over when it dies.
/// Nothing happens before <see cref="Start"/> or the first view.
/// </summary>
internal sealed class LiveIndex(CorpusOptions options, IndexHome home, IndexWork work) : IAsyncDisposable
{
    /// <summary>How long a call waits for changes to be indexed before it answers with what there is.</summary>
    private static readonly TimeSpan ChangeWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PollOthers = TimeSpan.FromMilliseconds(50);

    private readonly Freshness freshness = new(options.Time);
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly SemaphoreSlim signal = new(0, 1);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock startGate = new();
    private Task? loop;
    private CorpusWatcher? watcher;
    private volatile IndexStanding standing = IndexStanding.Building;
    private long seenTicks;

    /// <summary>Whether this process writes the index.</summary>
    public bool HoldsLease => home.HoldsLease;

    /// <summary>What the last look found wrong with the folder itself: links that lead out of it, folders that cannot be read.</summary>
    public IReadOnlyList<Problem> FolderProblems { get; private set; } = [];

    /// <summary>Says that the folder was changed by this process, so that the next call sees it.</summary>
    public void MarkDirty() => freshness.MarkDirty();

    /// <summary>Starts to follow the folder in the background. Later calls do nothing.</summary>
    public void Start()
    {
        lock (startGate)
            loop ??= Task.Run(FollowAsync);
    }

    /// <summary>The index as the folder is now, or as near as it can be had in a few seconds.</summary>
    /// <exception cref="CorpusException">The folder or the index cannot be used.</exception>
    public async Task<IndexView> ViewAsync(CancellationToken cancellation)
    {
        Start();
        home.Refresh();
        var wait = home.Use() is { } ready ? Released(ready) : options.FirstBuildWait;
        if (MayBeBehind && await gate.WaitAsync(wait, cancellation).ConfigureAwait(false))
            await LookIfDueAsync(wait, cancellation).ConfigureAwait(false);
        home.Refresh();
        return new(home.Use(), standing, new(Interlocked.Read(ref seenTicks), TimeSpan.Zero));
    }

    /// <summary>Brings the index up to date now, or makes it anew.</summary>
    /// <exception cref="CorpusException">Busy: another process holds the lease and there is something to do.</exception>
    public async Task<IndexWorkReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var scanned = await Task.Run(() => Scan(cancellation), cancellation).ConfigureAwait(false);
            var plan = work.Plan(scanned);
            if (!rebuild && plan.IsEmpty)
                return Seen(new(null, 0, 0));
            if (!home.TryLease())
                throw new CorpusException(CorpusError.Busy, "Another process is writing this index. It keeps it up to date by itself; to rebuild, close the clients that use this corpus and try again.");
            return Seen(await Task.Run(() => rebuild ? work.Rebuild("asked", scanned, progress, cancellation) : work.Update(plan, scanned, progress, cancellation), cancellation).ConfigureAwait(false));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Makes the index anew where its files turn out to be damaged. Answers whether they were.</summary>
    public async Task<bool> RepairAsync(string? folder, CancellationToken cancellation)
    {
        if (folder is null || await Task.Run(() => work.Damage(folder), cancellation).ConfigureAwait(false) is { Count: 0 })
            return false;
        await UpdateAsync(rebuild: true, null, cancellation).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        if (loop is not null)
            await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        watcher?.Dispose();
        home.Dispose();
    }

    private static TimeSpan Released(SharedReader reader)
    {
        reader.Release();
        return ChangeWait;
    }

    private IReadOnlyList<SourceFile> Scan(CancellationToken cancellation)
    {
        var scan = freshness.Measure(() => CorpusScanner.Scan(options.CorpusFolder, cancellation));
        FolderProblems = scan.Problems;
        return scan.Files;
    }

    /// <summary>Whether the folder is to be looked at, or somebody is at it right now.</summary>
    private bool MayBeBehind => freshness.IsDue || gate.CurrentCount == 0 || standing != IndexStanding.Current;

    private Task LookIfDueAsync(TimeSpan wait, CancellationToken cancellation)
    {
        if (freshness.IsDue || standing != IndexStanding.Current)
            return LookAsync(wait, cancellation);
        gate.Release();
        return Task.CompletedTask;
    }

    /// <summary>Looks at the folder and does or awaits what is to be done. Runs with the gate taken, which it gives back: a long update goes on after its caller has stopped waiting.</summary>
    private async Task LookAsync(TimeSpan wait, CancellationToken cancellation)
    {
        var task = Task.Run(Look, CancellationToken.None);
        await Task.WhenAny(task, Task.Delay(wait, options.Time, cancellation)).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        if (task.IsCompleted)
            await task.ConfigureAwait(false);
    }

    private void Look()
    {
        try
        {
            var scanned = Scan(stopping.Token);
            var plan = work.Plan(scanned);
            if (!plan.IsEmpty)
                standing = work.Built ? IndexStanding.Stale : IndexStanding.Building;
            if (plan.IsEmpty)
                Seen(new(null, 0, 0));
            else if (home.TryLease())
                Seen(work.Update(plan, scanned, options.Progress, stopping.Token));
            else
                AwaitOthers();
        }
        finally
        {
            gate.Release();
        }
    }

    private void AwaitOthers()
    {
        var start = options.Time.GetTimestamp();
        do
        {
            stopping.Token.WaitHandle.WaitOne(PollOthers);
            home.Refresh();
            if (work.Plan(CorpusScanner.Scan(options.CorpusFolder, stopping.Token).Files).IsEmpty)
            {
                Seen(new(null, 0, 0));
                return;
            }
        }
        while (options.Time.GetElapsedTime(start) < ChangeWait && !stopping.IsCancellationRequested);
        freshness.MarkDirty();
    }

    private IndexWorkReport Seen(IndexWorkReport report)
    {
        standing = IndexStanding.Current;
        Interlocked.Exchange(ref seenTicks, options.Time.GetUtcNow().UtcTicks);
        return report;
    }

    private async Task FollowAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                watcher ??= Directory.Exists(options.CorpusFolder) ? new(options.CorpusFolder, Changed) : null;
                home.Refresh();
                if (home.TryLease() && freshness.IsDue && await gate.WaitAsync(TimeSpan.Zero).ConfigureAwait(false))
                    await Task.Run(Look).ConfigureAwait(false);
            }
            catch (Exception)
            {
                // The next call looks too, and says so to somebody who can act on it.
            }

            await ((Task)signal.WaitAsync(Tick, stopping.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Changed()
    {
        freshness.MarkDirty();
        if (signal.CurrentCount == 0)
        {
            try
            {
                signal.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else has just said so.
            }
        }
    }
}

using System.Runtime.CompilerServices;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Indexing;

/// <summary>
/// The index as it follows the folder. Any number of processes have one each: the holder of the lease writes, the others read its commits and take over when it dies.
/// Nothing happens before <see cref="Start"/> or the first view.
/// </summary>
internal sealed class LiveIndex : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan WriteWait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan EndWait = TimeSpan.FromSeconds(5);

    private readonly CorpusOptions options;
    private readonly IndexHome home;
    private readonly IndexWork work;
    private readonly Freshness freshness;
    private readonly FolderWatch watch;
    private readonly FolderLook look;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly SemaphoreSlim signal = new(0, 1);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock startGate = new();
    private Task? loop;
    private long eventsBefore;

    public LiveIndex(CorpusOptions options, IndexHome home, IndexWork work)
    {
        (this.options, this.home, this.work) = (options, home, work);
        freshness = new(options.Time);
        watch = new(options.CorpusFolder, Changed, options.Notices);
        look = new(options, home, work, watch, freshness);
    }

    /// <summary>Whether this process writes the index.</summary>
    public bool HoldsLease => home.HoldsLease;

    /// <summary>What is wrong with the folder itself and with the place of the index.</summary>
    public IReadOnlyList<Problem> Problems => look.Problems;

    /// <summary>Why the folder is taken for gone for a while; null while it is there.</summary>
    public string? Absent => look.Absent;

    /// <summary>How far the index run is that is under way in this process; null without one.</summary>
    public IndexProgress? Progress => look.Progress;

    /// <summary>Says that the folder was changed by this process, so that the next call sees it.</summary>
    public void MarkDirty() => freshness.MarkDirty();

    /// <summary>What is broken in a build; empty where all is well.</summary>
    public IReadOnlyList<string> Damage(string folder) => work.Damage(folder);

    /// <summary>Starts to follow the folder in the background. Later calls do nothing.</summary>
    public void Start()
    {
        lock (startGate)
            loop ??= Task.Run(FollowAsync);
    }

    /// <summary>The index as the folder is now, or as near as it can be had in a few seconds.</summary>
    /// <param name="logToo">Whether the backlog's log must be in the index. A call that reads the log itself need not wait while others add to it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="CorpusException">The folder or the index cannot be used.</exception>
    public async Task<IndexView> ViewAsync(bool logToo, CancellationToken cancellation)
    {
        Start();
        home.Refresh();
        var came = options.Time.GetTimestamp();
        if ((look.IsDue || gate.CurrentCount == 0) && await gate.WaitAsync(logToo || !work.HasWhole ? look.Patience : WriteWait, cancellation).ConfigureAwait(false))
            await LookAsync(came, logToo, cancellation).ConfigureAwait(false);
        return new(home.Use(), look.Standing, look.AsOf);
    }

    /// <summary>Every commit that comes to be seen from now on; of several at once the last.</summary>
    public async IAsyncEnumerable<IndexStamp> ChangesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        Start();
        for (var seen = home.Stamp; ;)
        {
            var changed = home.Changed;
            if (home.Stamp is { } now && now != seen)
                yield return seen = now;
            else
                await changed.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Brings the index up to date now, or makes it anew.</summary>
    /// <exception cref="CorpusException">Busy: another process holds the lease and there is something to do.</exception>
    public async Task<IndexWorkReport> UpdateAsync(bool rebuild, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => look.Update(rebuild, progress, cancellation), cancellation).ConfigureAwait(false);
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
        await gate.WaitAsync(EndWait).ConfigureAwait(false);
        watch.Dispose();
        home.Dispose();
    }

    /// <summary>Looks if that is due. Runs with the gate taken, which is given back when the look is over: a long update goes on after its caller has stopped waiting.</summary>
    private async Task LookAsync(long came, bool logToo, CancellationToken cancellation)
    {
        if (!look.IsDueSince(came))
        {
            gate.Release();
            home.Refresh();
            return;
        }

        var patience = look.Patience;
        var looking = Task.Run(() => LookIfDue(patience, logToo), CancellationToken.None);
        await Task.WhenAny(looking, Task.Delay(patience, options.Time, cancellation)).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        if (looking.IsCompleted)
            await looking.ConfigureAwait(false);
        home.Refresh();
    }

    private void LookIfDue(TimeSpan patience, bool logToo)
    {
        try
        {
            if (look.IsDue)
                look.Run(patience, logToo, stopping.Token);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task FollowAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                watch.Ensure();
                home.Refresh();
                if (MayWrite() && freshness.IsDueUnasked)
                    await FollowOnceAsync().ConfigureAwait(false);
            }
            catch (Exception)
            {
                // The next call looks too, and says so to somebody who can act on it.
            }

            await RestAsync().ConfigureAwait(false);
        }
    }

    private async Task FollowOnceAsync()
    {
        var (told, known, before) = (eventsBefore, look.Standing == IndexStanding.Current, home.Stamp);
        eventsBefore = watch.Events;
        if (!await gate.WaitAsync(TimeSpan.Zero).ConfigureAwait(false))
            return;
        await Task.Run(() => LookIfDue(FolderLook.LeastWait, logToo: true)).ConfigureAwait(false);
        if (known && home.Stamp != before)
            watch.FoundUntold(told);
    }

    /// <summary>Until the system tells of a change, which seldom comes alone, or it is time again.</summary>
    private async Task RestAsync()
    {
        var told = signal.WaitAsync(Tick, stopping.Token);
        await ((Task)told).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (told is { IsCompletedSuccessfully: true, Result: true })
            await Task.Delay(freshness.Rest, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Takes the lease where it is free, also while there is nothing to write. A place that nobody can write is for the look to handle.</summary>
    private bool MayWrite()
    {
        try
        {
            return home.TryLease();
        }
        catch (CorpusException e) when (e.InnerException is not null)
        {
            return true;
        }
    }

    private void Changed()
    {
        freshness.MarkDirty();
        try
        {
            if (signal.CurrentCount == 0)
                signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else has just said so.
        }
    }
}

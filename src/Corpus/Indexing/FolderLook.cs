using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Indexing;

/// <summary>Looks at the folder, and brings the index up to what it says or waits for the process that does. One thread at a time looks; any asks how things stand.</summary>
internal sealed class FolderLook(CorpusOptions options, IndexHome home, IndexWork work, FolderWatch watch, Freshness freshness)
{
    /// <summary>How long a call waits for changes to be indexed before it answers with what there is.</summary>
    private static readonly TimeSpan ChangeWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PollOthers = TimeSpan.FromMilliseconds(50);

    private readonly LatestProgress progress = new(options.Progress);
    private IndexStanding? standing;
    private long behindSince;
    private long seenTicks;
    private IReadOnlyList<Problem> folderProblems = [];
    private volatile string? absent;

    /// <summary>What a call waits at least, for the look itself.</summary>
    public static TimeSpan LeastWait { get; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How the index stands to the folder.</summary>
    public IndexStanding Standing => standing ?? (work.HasWhole ? IndexStanding.Stale : IndexStanding.Building);

    /// <summary>When the folder was last seen to be as the index says.</summary>
    public DateTimeOffset AsOf => new(Interlocked.Read(ref seenTicks), TimeSpan.Zero);

    /// <summary>How far the run is that is under way in this process; null without one.</summary>
    public IndexProgress? Progress => progress.Value;

    /// <summary>Whether a call is to look.</summary>
    public bool IsDue
    {
        get
        {
            watch.Ask();
            return freshness.IsDue(watch.IsSure) || standing != IndexStanding.Current;
        }
    }

    /// <summary>Whether a call that came at a moment is to look, although others may have looked meanwhile.</summary>
    public bool IsDueSince(long timestamp) => IsDue && !(standing == IndexStanding.Current && freshness.IsFreshSince(timestamp));

    /// <summary>How long a call that finds the index behind still waits: the first ones wait, later ones are answered with what there is.</summary>
    public TimeSpan Patience
    {
        get
        {
            var all = home.Stamp is null ? options.FirstBuildWait : ChangeWait;
            var since = Interlocked.Read(ref behindSince);
            var rest = since == 0 ? all : all - options.Time.GetElapsedTime(since);
            return rest > LeastWait ? rest : LeastWait;
        }
    }

    /// <summary>What the last look found wrong with the folder itself (it is not there, links lead out of it, folders cannot be read) and with the place of the index.</summary>
    public IReadOnlyList<Problem> Problems =>
    [
        .. home.InMemory is { } why ? [new Problem(new(".", 1), $"The index is kept in the memory of this process. {why}")] : (Problem[])[],
        .. absent is { } missing ? [new Problem(new(".", 1), missing)] : folderProblems,
    ];

    /// <summary>Why the folder is taken for gone for a while; null while it is there. Until it is back the last commit is served as it is.</summary>
    public string? Absent => absent;

    /// <summary>Looks, and where the index is behind writes it, or waits up to <paramref name="patience"/> for the process that does.</summary>
    /// <param name="patience">How long to wait for others.</param>
    /// <param name="logToo">Whether to write and wait where the backlog's log alone has changed. If not, that is left to whoever looks next.</param>
    /// <param name="stopping">Ends it.</param>
    /// <exception cref="CorpusException">The folder cannot be read and no index of it is there.</exception>
    public void Run(TimeSpan patience, bool logToo, CancellationToken stopping)
    {
        try
        {
            Follow(patience, logToo, stopping);
        }
        catch (CorpusException e) when (e.Error == CorpusError.CorpusUnusable && work.HasWhole)
        {
            GoOnWithout(e.Message);
        }
    }

    private void Follow(TimeSpan patience, bool logToo, CancellationToken stopping)
    {
        var before = home.Stamp;
        var (scanned, plan) = Compare(stopping);
        if (plan.IsEmpty)
        {
            Seen();
            return;
        }

        if (!logToo && work.HasWhole && plan.IsOnly(CorpusReader.BacklogFile))
        {
            freshness.MarkDirty();
            return;
        }

        Interlocked.CompareExchange(ref behindSince, options.Time.GetTimestamp(), 0);
        standing = work.HasWhole ? IndexStanding.Stale : IndexStanding.Building;
        if (!TryUpdate(scanned, stopping))
            AwaitOthers(before, patience, stopping);
    }

    /// <summary>Brings the index up to date, or makes it anew, on disk.</summary>
    /// <exception cref="CorpusException">Busy: another process holds the lease and there is something to do.</exception>
    public IndexWorkReport Update(bool rebuild, IProgress<IndexProgress>? told, CancellationToken cancellation)
    {
        var (scanned, plan) = Compare(cancellation, believeEmpty: true);
        var report = new IndexWorkReport(null, 0, 0);
        if (rebuild || !plan.IsEmpty)
        {
            if (!home.TryLease())
                throw new CorpusException(CorpusError.Busy, "Another process is writing this index. It keeps it up to date by itself; to rebuild, close the clients that use this corpus and try again.");
            report = rebuild ? work.Rebuild("asked", scanned, told, cancellation) : work.Update(scanned, told, cancellation);
        }

        Seen();
        return report;
    }

    private (IReadOnlyList<SourceFile> Scanned, UpdatePlan Plan) Compare(CancellationToken stopping, bool believeEmpty = false) => freshness.Measure(() =>
    {
        try
        {
            if (!believeEmpty && IsAsIndexed(stopping))
                return ([], UpdatePlan.Nothing);
            var scan = CorpusScanner.Scan(options.CorpusFolder, stopping, watch.Enter);
            folderProblems = scan.Problems;
            var plan = work.Plan(scan.Files);
            if (!believeEmpty)
                FolderAbsence.Check(options.CorpusFolder, plan);
            return (scan.Files, plan);
        }
        catch (CorpusException)
        {
            watch.Renew();
            throw;
        }
    });

    private bool IsAsIndexed(CancellationToken stopping)
    {
        (var digest, folderProblems) = CorpusScanner.Digest(options.CorpusFolder, stopping, watch.Enter);
        return work.Says(digest);
    }

    /// <summary>Writes where this process may; where no process can, in memory.</summary>
    private bool TryUpdate(IReadOnlyList<SourceFile> scanned, CancellationToken stopping)
    {
        try
        {
            if (!home.TryLease())
                return false;
            work.Update(scanned, progress, stopping);
        }
        catch (CorpusException e) when (e is { Error: CorpusError.IndexUnusable, InnerException: not null } && home.InMemory is null)
        {
            home.MoveToMemory(e.Message);
            options.Notices?.Report($"{e.Message} Until then the index is kept in memory.");
            work.Update(scanned, progress, stopping);
        }

        Seen();
        return true;
    }

    private void AwaitOthers(IndexStamp? before, TimeSpan patience, CancellationToken stopping)
    {
        var start = options.Time.GetTimestamp();
        freshness.MarkDirty();
        while (options.Time.GetElapsedTime(start) < patience && !stopping.WaitHandle.WaitOne(PollOthers))
        {
            home.Refresh();
            if (home.Stamp == before && !home.TryLease())
                continue;
            before = home.Stamp;
            var (scanned, plan) = Compare(stopping);
            if (plan.IsEmpty)
                Seen();
            if (plan.IsEmpty || TryUpdate(scanned, stopping))
                return;
            freshness.MarkDirty();
        }
    }

    private void GoOnWithout(string why)
    {
        standing = IndexStanding.Stale;
        if (absent is null)
            options.Notices?.Report($"{why} Until then searches are answered from the index, as it was.");
        absent = why;
    }

    private void Seen()
    {
        if (absent is not null)
            watch.Renew(); // What is watched is the folder that was there meanwhile.
        absent = null;
        standing = IndexStanding.Current;
        Interlocked.Exchange(ref behindSince, 0);
        Interlocked.Exchange(ref seenTicks, options.Time.GetUtcNow().UtcTicks);
    }
}

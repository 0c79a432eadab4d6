using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Indexing;

/// <summary>What was done.</summary>
/// <param name="Rebuilt">Why the index was made anew: missing, corrupt, unfinished or asked; null for an update.</param>
/// <param name="FilesIndexed">Files whose entries were written.</param>
/// <param name="FilesRemoved">Files whose entries were taken out.</param>
internal sealed record IndexWorkReport(string? Rebuilt, int FilesIndexed, int FilesRemoved);

/// <summary>Plans, and as holder of the lease updates and rebuilds. One thread at a time.</summary>
internal sealed class IndexWork(IndexHome home, CorpusReader reader, string fingerprint, TimeProvider time)
{
    private KnownIndex? known;

    /// <summary>Whether there is an index that was completed, if perhaps of another state of the folder.</summary>
    public bool HasWhole => home.Stamp?.Fingerprint == fingerprint;

    /// <summary>Whether the index says these files and no others. Costs nothing while neither they nor the index have changed.</summary>
    public bool Says(SourceDigest files)
    {
        home.Refresh();
        using var use = home.Use();
        return Know(use) is { Complete: true } index && index.Files == files;
    }

    /// <summary>What the index lacks of these files.</summary>
    public UpdatePlan Plan(IReadOnlyList<SourceFile> scanned)
    {
        home.Refresh();
        using var use = home.Use();
        if (Know(use) is not { } index)
            return UpdatePlan.Between(scanned, []);
        var digest = SourceDigest.Of(scanned);
        return index.Complete && index.Files == digest ? UpdatePlan.Nothing : index.Plan(scanned, use!.Reader.Sources());
    }

    /// <summary>What is broken in a build; empty where all is well.</summary>
    public IReadOnlyList<string> Damage(string folder) => home.Engine.Verify(folder);

    /// <summary>Makes the index say what the files say, in the build that counts; without one that is whole, builds anew. Plans once more, since another process may have written until a moment ago.</summary>
    /// <exception cref="CorpusException">The index cannot be written (IndexUnusable).</exception>
    public IndexWorkReport Update(IReadOnlyList<SourceFile> scanned, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var plan = Plan(scanned);
        var build = home.Place.Current();
        if (build is null || known?.Build != build)
            return Rebuild(build is null ? "missing" : "corrupt", scanned, progress, cancellation);
        if (!known.Complete)
            return Rebuild("unfinished", scanned, progress, cancellation);
        try
        {
            return Write(build, null, plan, progress, cancellation);
        }
        catch (Exception e) when (e is not (OperationCanceledException or CorpusException { Error: CorpusError.Busy }) && Damage(build).Count > 0)
        {
            home.Forget();
            return Rebuild("corrupt", scanned, progress, cancellation);
        }
    }

    /// <summary>Builds beside what is there and switches at the end; where nothing is there, at once, so that a first build can be searched while it runs.</summary>
    /// <exception cref="CorpusException">The index cannot be written (IndexUnusable).</exception>
    public IndexWorkReport Rebuild(string why, IReadOnlyList<SourceFile> scanned, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var build = home.Place.NewBuild();
        var early = why is "missing" or "corrupt";
        if (early)
            home.Place.Switch(build);
        var report = Write(build, why, UpdatePlan.Between(scanned, []), progress, cancellation);
        if (!early)
            home.Place.Switch(build);
        home.Refresh();
        home.Place.DeleteOldBuilds();
        return report;
    }

    private KnownIndex? Know(SharedReader? reader) =>
        known = reader is null ? null : known?.IsOf(reader) == true ? known : KnownIndex.Of(reader.Folder, reader.Reader.Stamp, fingerprint);

    private IndexWorkReport Write(string build, string? why, UpdatePlan plan, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        using var before = why is null ? home.Use() : null;
        try
        {
            using var writer = home.Engine.OpenWriter(build);
            var update = new IndexUpdate(reader, writer, fingerprint, time, progress, cancellation);
            var done = update.Run(plan, before?.Reader as IFileRecords ?? FileSet.Empty, partly: why is "missing" or "corrupt");
            known = KnownIndex.Of(build, done.Stamp, fingerprint);
            home.Refresh();
            return new(why, done.Indexed, plan.Remove.Count);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(CorpusError.IndexUnusable, "The index folder cannot be written: the disk is full, read-only or failing. Make room, or choose another folder with --index DIR or MCP_RESEARCH_INDEX.", e);
        }
    }
}

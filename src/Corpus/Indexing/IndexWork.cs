using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Indexing;

/// <summary>What was done.</summary>
/// <param name="Rebuilt">Why the index was made anew: missing, corrupt or asked; null for an update.</param>
/// <param name="FilesIndexed">Files whose entries were written.</param>
/// <param name="FilesRemoved">Files whose entries were taken out.</param>
internal sealed record IndexWorkReport(string? Rebuilt, int FilesIndexed, int FilesRemoved);

/// <summary>Plans, and as holder of the lease updates and rebuilds. One thread at a time.</summary>
internal sealed class IndexWork(IndexHome home, IIndexEngine engine, CorpusReader reader, string fingerprint, TimeProvider time)
{
    private (long Generation, string Folder, IReadOnlyList<IndexedFile> Files)? known;

    /// <summary>Whether an index was ever found complete or completed here.</summary>
    public bool Built { get; private set; }

    /// <summary>What the index lacks of these files.</summary>
    public UpdatePlan Plan(IReadOnlyList<SourceFile> scanned)
    {
        home.Refresh();
        var plan = UpdatePlan.Between(scanned, Indexed());
        Built |= plan.IsEmpty;
        return plan;
    }

    /// <summary>What is broken in a build; empty where all is well.</summary>
    public IReadOnlyList<string> Damage(string folder) => engine.Verify(folder);

    /// <summary>Carries out <paramref name="plan"/> in the build that counts; without one that can be opened, builds anew.</summary>
    public IndexWorkReport Update(UpdatePlan plan, IReadOnlyList<SourceFile> scanned, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var build = home.Folder.Current();
        if (home.Use() is not { } shared || build is null)
            return First(plan, build is null ? "missing" : "corrupt", progress, cancellation);
        shared.Release();
        try
        {
            return Write(build, null, plan, Indexed(), progress, cancellation);
        }
        catch (Exception e) when (e is not (CorpusException or OperationCanceledException) && Damage(build).Count > 0)
        {
            home.Forget();
            return Rebuild("corrupt", scanned, progress, cancellation);
        }
    }

    /// <summary>Builds beside what is there and switches at the end.</summary>
    public IndexWorkReport Rebuild(string why, IReadOnlyList<SourceFile> scanned, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var build = home.Folder.NewBuild();
        var report = Write(build, why, UpdatePlan.Between(scanned, []), [], progress, cancellation);
        home.Folder.Switch(build);
        home.Refresh();
        home.Folder.DeleteOldBuilds();
        return report;
    }

    private IndexWorkReport First(UpdatePlan plan, string why, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var build = home.Folder.NewBuild();
        home.Folder.Switch(build);
        var report = Write(build, why, plan with { Remove = [] }, [], progress, cancellation);
        home.Folder.DeleteOldBuilds();
        return report;
    }

    private IndexWorkReport Write(string build, string? why, UpdatePlan plan, IReadOnlyList<IndexedFile> indexed, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        using var writer = engine.OpenWriter(build);
        var count = new IndexUpdate(reader, writer, fingerprint, time).Run(plan, indexed, progress, cancellation);
        home.Refresh();
        Built = true;
        return new(why, count, plan.Remove.Count);
    }

    private IReadOnlyList<IndexedFile> Indexed()
    {
        if (home.Use() is not { } shared)
            return [];
        try
        {
            var generation = shared.Reader.Stamp.Generation;
            if (known is not { } cached || cached.Generation != generation || cached.Folder != shared.Folder)
                known = cached = (generation, shared.Folder, shared.Reader.Files());
            return cached.Files;
        }
        finally
        {
            shared.Release();
        }
    }
}

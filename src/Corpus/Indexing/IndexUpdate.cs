using System.Collections.Concurrent;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Indexing;

/// <summary>What an update did.</summary>
/// <param name="Stamp">Its last commit.</param>
/// <param name="Read">The files that were read, as the index now has them.</param>
/// <param name="Gone">Paths that it has no more.</param>
/// <param name="Indexed">How many files were indexed: those, and others whose entries depend on them.</param>
internal sealed record UpdateResult(IndexStamp Stamp, IReadOnlyCollection<SourceFile> Read, IReadOnlySet<string> Gone, int Indexed);

/// <summary>Carries out a plan: reads, links, writes, commits. One file costs one file.</summary>
internal sealed class IndexUpdate(CorpusReader reader, IIndexWriter writer, string fingerprint, TimeProvider time)
{
    /// <summary>Fingerprint of a commit that is not the last of its update.</summary>
    private const string Unfinished = "unfinished";

    /// <summary>Files between two commits of a first build.</summary>
    private const int CommitEvery = 2000;

    private readonly ConcurrentDictionary<string, ReadFile?> read = new(StringComparer.Ordinal);

    /// <summary>Makes the index say what the plan's scan saw, in one commit.</summary>
    /// <param name="plan">What to do.</param>
    /// <param name="indexed">What the index has; not disposed before the end.</param>
    /// <param name="partly">Commits in between too, so that a first build can be searched while it runs; they are marked as unfinished.</param>
    public UpdateResult Run(UpdatePlan plan, IFileRecords indexed, bool partly, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var asOf = time.GetUtcNow();
        progress?.Report(new(0, plan.Read.Count, 0));
        ReadAll(plan.Read, cancellation);
        var gone = plan.Remove.Concat(plan.Read.Where(file => read[file.Path] is null).Select(file => file.Path)).ToHashSet(StringComparer.Ordinal);
        var facts = read.Values.OfType<ReadFile>().Select(file => file.Facts).ToArray();
        var before = new KnownFiles(indexed);
        var after = new FileGraph(new ChangedFiles(before, gone, new(facts)));
        var affected = after.Affected(new(before), [.. plan.Read.Select(file => file.Path), .. plan.Remove]);
        foreach (var path in gone)
            writer.Remove(path);
        WriteAll(affected, after, partly ? asOf : null, progress, cancellation);
        return new(writer.Commit(fingerprint, asOf), [.. facts.Select(file => new SourceFile(file.Path, file.Length, file.ModifiedTicks))], gone, affected.Count);
    }

    private void ReadAll(IReadOnlyList<SourceFile> files, CancellationToken cancellation) =>
        Parallel.ForEach(files, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, file => read[file.Path] = reader.Read(file.Path));

    private void WriteAll(IReadOnlyCollection<string> paths, FileGraph graph, DateTimeOffset? partly, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var linker = new EntryLinker(graph, path => Content(path)?.Content);
        int written = 0, entries = 0;
        foreach (var path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            entries += Write(path, linker);
            written++;
            progress?.Report(new(written, paths.Count, entries));
            if (partly is { } asOf && written % CommitEvery == 0)
                writer.Commit(Unfinished, asOf);
        }
    }

    private int Write(string path, EntryLinker linker)
    {
        if (Content(path) is not { } file)
            return 0;
        var (entries, problems) = linker.Link(path, file.Content);
        writer.Replace(file.Facts with { Entries = entries.Count, Problems = [.. problems] }, entries);
        return entries.Count;
    }

    private ReadFile? Content(string path) => read.GetOrAdd(path, reader.Read);
}

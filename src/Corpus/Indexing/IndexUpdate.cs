using System.Collections.Concurrent;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Indexing;

/// <summary>What an update did.</summary>
/// <param name="Stamp">Its last commit.</param>
/// <param name="Files">All files that the index now has, enough to plan the next update.</param>
/// <param name="Indexed">How many files were indexed.</param>
internal sealed record UpdateResult(IndexStamp Stamp, IReadOnlyList<IndexedFile> Files, int Indexed);

/// <summary>Carries out a plan: reads, links, writes, commits. One file costs one file.</summary>
internal sealed class IndexUpdate(CorpusReader reader, IIndexWriter writer, string fingerprint, TimeProvider time)
{
    /// <summary>Fingerprint of a commit that is not the last of its update.</summary>
    private const string Unfinished = "unfinished";

    /// <summary>Files between two commits of a first build.</summary>
    private const int CommitEvery = 2000;

    private readonly ConcurrentDictionary<string, ReadFile?> read = new(StringComparer.Ordinal);

    /// <summary>Makes the index say what the plan's scan saw, in one commit.</summary>
    /// <param name="partly">Commits in between too, so that a first build can be searched while it runs; they are marked as unfinished.</param>
    public UpdateResult Run(UpdatePlan plan, IReadOnlyList<IndexedFile> indexed, bool partly, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var asOf = time.GetUtcNow();
        ReadAll(plan.Read, cancellation);
        var gone = plan.Remove.Concat(plan.Read.Where(file => read[file.Path] is null).Select(file => file.Path)).ToHashSet(StringComparer.Ordinal);
        var after = After(indexed, gone);
        var changed = plan.Read.Select(file => file.Path).Concat(plan.Remove).ToArray();
        var affected = after.Affected(new FileGraph(indexed), changed);
        foreach (var path in gone)
            writer.Remove(path);
        WriteAll(affected, after, partly ? asOf : null, progress, cancellation);
        return new(writer.Commit(fingerprint, asOf), after.Files, affected.Count);
    }

    private void ReadAll(IReadOnlyList<SourceFile> files, CancellationToken cancellation) =>
        Parallel.ForEach(files, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, file => read[file.Path] = reader.Read(file.Path));

    private FileGraph After(IReadOnlyList<IndexedFile> indexed, HashSet<string> gone) => new(indexed
        .Where(file => !gone.Contains(file.Path) && !read.ContainsKey(file.Path))
        .Concat(read.Values.OfType<ReadFile>().Select(file => file.Facts)));

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

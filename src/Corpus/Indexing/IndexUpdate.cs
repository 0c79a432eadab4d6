using System.Collections.Concurrent;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Indexing;

/// <summary>Carries out a plan: reads, links, writes, commits. One file costs one file.</summary>
internal sealed class IndexUpdate(CorpusReader reader, IIndexWriter writer, string fingerprint, TimeProvider time)
{
    /// <summary>Files between two commits of a long update, so that a first build can be searched while it runs.</summary>
    private const int CommitEvery = 2000;

    private readonly ConcurrentDictionary<string, ReadFile?> read = new(StringComparer.Ordinal);

    /// <summary>Makes the index say what the plan's scan saw. Answers how many files were indexed.</summary>
    public int Run(UpdatePlan plan, IReadOnlyList<IndexedFile> indexed, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var asOf = time.GetUtcNow();
        ReadAll(plan.Read, progress, cancellation);
        var gone = plan.Remove.Concat(plan.Read.Where(file => read[file.Path] is null).Select(file => file.Path)).ToHashSet(StringComparer.Ordinal);
        var after = After(indexed, gone);
        var changed = plan.Read.Select(file => file.Path).Concat(plan.Remove).ToArray();
        var affected = after.Affected(new FileGraph(indexed), changed);
        foreach (var path in gone)
            writer.Remove(path);
        WriteAll(affected, after, asOf, cancellation);
        writer.Commit(fingerprint, asOf);
        return affected.Count;
    }

    private void ReadAll(IReadOnlyList<SourceFile> files, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        int done = 0, entries = 0;
        Parallel.ForEach(files, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, file =>
        {
            var count = (read[file.Path] = reader.Read(file.Path))?.Facts.Entries ?? 0;
            progress?.Report(new(Interlocked.Increment(ref done), files.Count, Interlocked.Add(ref entries, count)));
        });
    }

    private FileGraph After(IReadOnlyList<IndexedFile> indexed, HashSet<string> gone) => new(indexed
        .Where(file => !gone.Contains(file.Path) && !read.ContainsKey(file.Path))
        .Concat(read.Values.OfType<ReadFile>().Select(file => file.Facts)));

    private void WriteAll(IReadOnlyCollection<string> paths, FileGraph graph, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var linker = new EntryLinker(graph, path => Content(path)?.Content);
        var written = 0;
        foreach (var path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            Write(path, linker);
            if (++written % CommitEvery == 0)
                writer.Commit(fingerprint, asOf);
        }
    }

    private void Write(string path, EntryLinker linker)
    {
        if (Content(path) is not { } file)
            return;
        var (entries, problems) = linker.Link(path, file.Content);
        writer.Replace(file.Facts with { Entries = entries.Count, Problems = [.. problems] }, entries);
    }

    private ReadFile? Content(string path) => read.GetOrAdd(path, reader.Read);
}

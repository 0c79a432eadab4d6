using System.Collections.Concurrent;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Indexing;

/// <summary>What an update did.</summary>
/// <param name="Stamp">Its last commit.</param>
/// <param name="Indexed">How many files were indexed: those, and others whose entries depend on them.</param>
internal sealed record UpdateResult(IndexStamp Stamp, int Indexed);

/// <summary>
/// Carries out a plan: reads, links, writes, commits, on every processor. One file costs one file. Files are read first for how they depend on each other, then written. What few of them hold is kept
/// in between; many are read twice, so that what all of them hold is never in memory at once. One that changes meanwhile is recorded as it was first, so that the next look finds it changed.
/// </summary>
internal sealed class IndexUpdate(CorpusReader reader, IIndexWriter writer, string fingerprint, TimeProvider time)
{
    /// <summary>Fingerprint of a commit that is not the last of its update.</summary>
    private const string Unfinished = "unfinished";

    /// <summary>Files before the first commit of a first build, and how many times as many there are at each further one: each writes all that was written before it once more, so that there is none beyond half of all.</summary>
    private const int FirstCommit = 2000, Growth = 5;

    /// <summary>Bytes of files up to which what they hold is kept from reading to writing; it takes three times as many in memory.</summary>
    private const long MostKept = 16 << 20;

    private readonly ConcurrentDictionary<string, ReadFile> kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IndexedFile?> facts = new(StringComparer.Ordinal);

    /// <summary>Makes the index say what the plan's scan saw, in one commit.</summary>
    /// <param name="plan">What to do.</param>
    /// <param name="indexed">What the index has; not disposed before the end.</param>
    /// <param name="partly">Commits in between too, so that a first build can be searched while it runs; they are marked as unfinished.</param>
    public UpdateResult Run(UpdatePlan plan, IFileRecords indexed, bool partly, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var asOf = time.GetUtcNow();
        progress?.Report(new(0, plan.Read.Count, 0));
        var keep = plan.Read.Sum(file => file.Length) <= MostKept;
        Concurrently.ForEach(plan.Read, file => facts[file.Path] = ReadFirst(file.Path, keep)?.Facts, cancellation);
        var gone = plan.Remove.Concat(plan.Read.Where(file => facts[file.Path] is null).Select(file => file.Path)).ToHashSet(StringComparer.Ordinal);
        var before = new KnownFiles(indexed);
        var after = new FileGraph(new ChangedFiles(before, gone, new([.. facts.Values.OfType<IndexedFile>()])));
        var affected = after.Affected(new(before), [.. plan.Read.Select(file => file.Path), .. plan.Remove]);
        foreach (var path in gone)
            writer.Remove(path);
        WriteAll([.. affected], after, partly ? asOf : null, progress, cancellation);
        if (ReferenceEquals(indexed, FileSet.Empty))
            writer.Tidy();
        return new(writer.Commit(fingerprint, asOf), affected.Count);
    }

    private ReadFile? ReadFirst(string path, bool keep)
    {
        var file = reader.Read(path);
        if (file is not null && keep)
            kept[path] = file;
        return file;
    }

    private void WriteAll(string[] paths, FileGraph graph, DateTimeOffset? partly, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var linker = new EntryLinker(graph, path => (kept.GetValueOrDefault(path) ?? reader.Read(path))?.Content);
        var counting = new Lock();
        int written = 0, entries = 0;
        while (written < paths.Length)
        {
            var end = partly is null ? paths.Length : Math.Min(Math.Max(Growth * written, FirstCommit), paths.Length);
            Concurrently.ForEach(paths[written..end], WriteOne, cancellation);
            if (partly is { } asOf && 2 * written < paths.Length)
                writer.Commit(Unfinished, asOf);
        }

        void WriteOne(string path)
        {
            var count = Write(path, linker);
            lock (counting)
            {
                (written, entries) = (written + 1, entries + count);
                progress?.Report(new(written, paths.Length, entries));
            }
        }
    }

    private int Write(string path, EntryLinker linker)
    {
        if ((kept.TryRemove(path, out var read) ? read : reader.Read(path)) is not { } file)
            return 0;
        var (entries, problems) = linker.Link(path, file.Content);
        var known = facts.GetValueOrDefault(path) ?? file.Facts;
        writer.Replace(known with { Entries = entries.Count, Problems = [.. problems] }, entries);
        return entries.Count;
    }
}

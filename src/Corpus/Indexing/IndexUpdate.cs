using System.Collections.Concurrent;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Indexing;

/// <summary>What an update did.</summary>
/// <param name="Stamp">Its last commit.</param>
/// <param name="Indexed">How many files were indexed: those, and others whose entries depend on them.</param>
internal sealed record UpdateResult(IndexStamp Stamp, int Indexed);

/// <summary>
/// Carries out a plan: reads, links, writes, commits, on every processor. One file costs one file. Files are read first for how they depend on each other, then written; in a whole build a note is written
/// as soon as it is read, and taken back if it turns out to be the text of a story. What few files hold is kept in between; many are read twice, so that what all of them hold is never in memory at once.
/// One that changes meanwhile is recorded as it was first, so that the next look finds it changed.
/// </summary>
internal sealed class IndexUpdate(CorpusReader reader, IIndexWriter writer, string fingerprint, TimeProvider time, IProgress<IndexProgress>? progress, CancellationToken cancellation, int firstCommit = IndexUpdate.FirstCommit)
{
    /// <summary>Fingerprint of a commit that is not the last of its update.</summary>
    private const string Unfinished = "unfinished";

    /// <summary>Files before the first commit of a first build; at each further one there are <see cref="Growth"/> times as many. Each writes all that was written before it once more, so that there is none beyond half of the files that are gone through.</summary>
    public const int FirstCommit = 5000;
    private const int Growth = 5;

    /// <summary>Bytes of files up to which what they hold is kept from reading to writing; it takes three times as many in memory.</summary>
    private const long MostKept = 16 << 20;

    private readonly ConcurrentDictionary<string, ReadFile> kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IndexedFile?> facts = new(StringComparer.Ordinal);
    private readonly WrittenFiles written = new(progress);

    /// <summary>Makes the index say what the plan's scan saw, in one commit. Once.</summary>
    /// <param name="plan">What to do.</param>
    /// <param name="indexed">What the index has; not disposed before the end.</param>
    /// <param name="partly">Commits in between too, so that a first build can be searched while it runs; they are marked as unfinished.</param>
    public UpdateResult Run(UpdatePlan plan, IFileRecords indexed, bool partly)
    {
        var asOf = time.GetUtcNow();
        DateTimeOffset? between = partly ? asOf : null;
        var whole = ReferenceEquals(indexed, FileSet.Empty);
        ReadFirst(plan.Read, whole, between);
        var gone = plan.Remove.Concat(plan.Read.Select(file => file.Path).Where(path => facts[path] is null)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in gone)
            writer.Remove(path);
        var before = new KnownFiles(indexed);
        var after = new FileGraph(new ChangedFiles(before, gone, new([.. facts.Values.OfType<IndexedFile>()])));
        var affected = whole ? [.. facts.Keys.Where(path => !gone.Contains(path))] : after.Affected(new(before), [.. facts.Keys, .. plan.Remove]);
        Write(affected, after, between);
        if (whole)
            writer.Tidy();
        return new(writer.Commit(fingerprint, asOf), affected.Count);
    }

    /// <summary>Does something with every file; with a time, commits in between as of it what has been written.</summary>
    private void InParts(string[] paths, Action<string> work, DateTimeOffset? between)
    {
        for (var done = 0; done < paths.Length;)
        {
            var end = between is null ? paths.Length : Math.Min(Math.Max(Growth * done, firstCommit), paths.Length);
            Concurrently.ForEach(paths[done..end], work, cancellation);
            done = end;
            if (between is { } asOf && 2 * done < paths.Length && written.Entries > 0)
                writer.Commit(Unfinished, asOf);
        }
    }

    private void ReadFirst(IReadOnlyList<SourceFile> files, bool whole, DateTimeOffset? between)
    {
        progress?.Report(new(0, files.Count, 0));
        var keep = files.Sum(file => file.Length) <= MostKept;
        InParts([.. files.Select(file => file.Path)], ReadFirst, between);

        void ReadFirst(string path)
        {
            var file = reader.Read(path);
            facts[path] = file?.Facts;
            if (file is { Facts.Kind: FileKind.Note } && whole)
                written.Add(path, Write(file.Facts, file.Content.Entries), files.Count);
            else if (file is not null && keep)
                kept[path] = file;
        }
    }

    private void Write(IReadOnlyCollection<string> affected, FileGraph graph, DateTimeOffset? between)
    {
        var linker = new EntryLinker(graph, path => (kept.GetValueOrDefault(path) ?? reader.Read(path))?.Content);
        string[] open = [.. affected.Where(path => !written.Contains(path) || graph.IsLinkedNote(path)).Order(StringComparer.Ordinal)];
        InParts(open, path => written.Add(path, Write(path, linker), affected.Count), between);
    }

    private int Write(string path, EntryLinker linker)
    {
        if ((kept.TryRemove(path, out var read) ? read : reader.Read(path)) is not { } file)
            return 0;
        var (found, problems) = linker.Link(path, file.Content);
        return Write((facts.GetValueOrDefault(path) ?? file.Facts) with { Problems = [.. problems] }, found);
    }

    private int Write(IndexedFile file, IReadOnlyList<Entry> found)
    {
        writer.Replace(file with { Entries = found.Count }, found);
        return found.Count;
    }
}

using Lucene.Net.Index;
using Lucene.Net.Util;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.LuceneEngine.Segments;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Writes the index; holds its lock until disposed.</summary>
internal sealed class LuceneIndexWriter : IIndexWriter
{
    /// <summary>How many segments a build may leave before any are merged: they all are at its end.</summary>
    private const int SegmentsOfBuild = 100;

    /// <summary>Memory that documents may take before they are written: that of some 20,000 notes.</summary>
    private const long MostMemory = 64 << 20;

    /// <summary>Documents of an update below which one file is quicker to flush to disk than a dozen.</summary>
    private const int FewDocuments = 1000;

    private readonly IndexWriter writer;
    private readonly DirectoryReader? before;
    private readonly Dictionary<string, (int Entries, SourceFile? File)> written = new(StringComparer.Ordinal);
    private readonly HashSet<string> waiting = new(StringComparer.Ordinal);
    private readonly SegmentBatches batches;
    private int shown;
    private bool whole;
    private CommitData last;
    private int entries;
    private SourceDigest files;

    private LuceneIndexWriter(IndexWriter writer, DirectoryReader? before)
    {
        this.writer = writer;
        this.before = before;
        whole = before is null;
        batches = new(writer.Directory is MappedDirectory folder ? folder.Scratch : () => new MemoryStream());
        last = Last(before);
        (entries, files) = (last.Stamp.Entries, last.Stamp.Files);
    }

    public static LuceneIndexWriter Open(string folder)
    {
        var directory = LuceneFolder.Open(folder);
        using (var guard = Guard.Take(directory))
        {
            using var reader = LuceneFolder.TryOpen(folder);
            if (reader is null)
            {
                LuceneFolder.RequireNotForeign(folder);
                LuceneFolder.Clear(folder);
            }
        }

        return Open(directory);
    }

    /// <summary>Goes on with what <paramref name="directory"/> holds.</summary>
    public static LuceneIndexWriter Open(Lucene.Net.Store.Directory directory)
    {
        var writer = new IndexWriter(directory, DirectoryReader.IndexExists(directory) ? Settings() : BuildSettings());
        try
        {
            return new LuceneIndexWriter(writer, LuceneFolder.TryOpen(directory));
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }

    public void Replace(IndexedFile file, IReadOnlyList<Entry> entries)
    {
        lock (written)
            TakeOut(file.Path);
        batches.Add(batch => EntryFields.Add(batch, file, entries));
        lock (written)
        {
            waiting.Add(file.Path);
            Count(file.Path, entries.Count, new(file.Path, file.Length, file.ModifiedTicks));
            if (batches.Bytes > MostMemory)
                Flush(keep: false);
        }
    }

    public void Remove(string path)
    {
        lock (written)
        {
            TakeOut(path);
            Count(path, 0, null);
        }
    }

    public void Tidy()
    {
        Flush(keep: whole);
        writer.ForceMerge(maxNumSegments: 1);
    }

    public IndexStamp Commit(string fingerprint, DateTimeOffset asOf)
    {
        Flush(keep: whole);
        last = last with { Stamp = new IndexStamp(fingerprint, last.Stamp.Generation + 1, entries, asOf, files) };
        writer.SetCommitData(last.Write());
        writer.Commit();
        return last.Stamp;
    }

    public void Dispose()
    {
        before?.Dispose();
        batches.Dispose();
        writer.Rollback();
    }

    private void TakeOut(string path)
    {
        if (waiting.Contains(path))
            Flush(keep: false);
        if (before is not null || written.ContainsKey(path))
            writer.DeleteDocuments(new Term(IndexFields.File, path), new Term(IndexFields.From, path));
    }

    /// <summary>Writes what waits. As long as that is all that there is, it may be kept, so that the next writing of it leaves no second segment to be merged.</summary>
    private void Flush(bool keep) => batches.Use(all =>
    {
        var count = all.Sum(batch => batch.Count);
        if (count > shown)
            Write(all, count);
        shown = count;
        if (!keep)
            Forget(all);
    });

    private void Write(SegmentBatch[] all, int count)
    {
        if (shown > 0)
            writer.DeleteAll();
        using var staged = new StagedDirectory(writer.Directory);
        SegmentFiles.Write(all, staged, compound: before is not null && count < FewDocuments);
        writer.AddIndexes(staged);
    }

    private void Forget(SegmentBatch[] all)
    {
        (whole, shown) = (false, 0);
        waiting.Clear();
        var many = batches.Bytes > MostMemory;
        foreach (var batch in all)
            batch.Clear();
        if (many)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false); // Else what writing leaves waits until there is as much again.
    }

    /// <summary>Keeps the number of entries and the digest of the files right without counting those that are not touched.</summary>
    private void Count(string path, int now, SourceFile? file)
    {
        if (!written.TryGetValue(path, out var then) && before is not null)
            then = (FileRecords.Count(before, path), FileRecords.Source(before, path));
        written[path] = (now, file);
        entries += now - then.Entries;
        files = then.File is null ? files : files.Without(then.File);
        files = file is null ? files : files.With(file);
    }

    private static CommitData Last(DirectoryReader? reader) =>
        CommitData.Read(reader?.IndexCommit.UserData) ?? new CommitData(Guid.NewGuid().ToString("N"), new IndexStamp("", 0, 0, DateTimeOffset.MinValue, default));

    // Without an analyzer: every text comes in tokens that are already made.
    private static IndexWriterConfig Settings() => new(LuceneVersion.LUCENE_48, null)
    {
        OpenMode = OpenMode.CREATE_OR_APPEND,
        Similarity = new LengthNorms(),
        Codec = new SplitCodec(),
        MergeScheduler = new SerialMergeScheduler(),
        WriteLockTimeout = 0,
    };

    /// <summary>What is laid out anew at the end need not be before.</summary>
    private static IndexWriterConfig BuildSettings()
    {
        var settings = Settings();
        settings.MergePolicy = new TieredMergePolicy { SegmentsPerTier = SegmentsOfBuild, MaxMergeAtOnce = SegmentsOfBuild, MaxMergeAtOnceExplicit = SegmentsOfBuild };
        return settings;
    }

    /// <summary>The write lock, held while files are looked at and cleared.</summary>
    private sealed class Guard(Lucene.Net.Store.Lock held) : IDisposable
    {
        public static Guard Take(Lucene.Net.Store.Directory directory)
        {
            var held = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
            return held.Obtain() ? new Guard(held) : throw new Lucene.Net.Store.LockObtainFailedException("The index is being written.");
        }

        public void Dispose() => held.Dispose();
    }
}

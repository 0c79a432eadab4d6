using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Util;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Writes the index; holds its lock until disposed. Not safe for many threads.</summary>
internal sealed class LuceneIndexWriter : IIndexWriter
{
    private readonly IndexWriter writer;
    private readonly Dictionary<string, int> entries;
    private CommitData last;

    private LuceneIndexWriter(IndexWriter writer, CommitData last, Dictionary<string, int> entries)
    {
        this.writer = writer;
        this.last = last;
        this.entries = entries;
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
        var writer = new IndexWriter(directory, Settings());
        try
        {
            using var reader = LuceneFolder.TryOpen(directory);
            return new LuceneIndexWriter(writer, Last(reader), reader is null ? [] : FileRecords.Counts(reader));
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }

    public void Replace(IndexedFile file, IReadOnlyList<Entry> entries)
    {
        Remove(file.Path);
        writer.AddDocument(EntryFields.Of(file));
        foreach (var entry in entries)
            writer.AddDocument(EntryFields.Of(EntryDocument.From(entry), file.Path));
        this.entries[file.Path] = entries.Count;
    }

    public void Remove(string path)
    {
        writer.DeleteDocuments(new Term(IndexFields.File, path), new Term(IndexFields.From, path));
        entries.Remove(path);
    }

    public IndexStamp Commit(string fingerprint, DateTimeOffset asOf)
    {
        last = last with { Stamp = new IndexStamp(fingerprint, last.Stamp.Generation + 1, entries.Values.Sum(), asOf) };
        writer.SetCommitData(last.Write());
        writer.Commit();
        return last.Stamp;
    }

    public void Dispose() => writer.Rollback();

    private static CommitData Last(DirectoryReader? reader) =>
        CommitData.Read(reader?.IndexCommit.UserData) ?? new CommitData(Guid.NewGuid().ToString("N"), new IndexStamp("", 0, 0, DateTimeOffset.MinValue));

    private static IndexWriterConfig Settings() => new(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
    {
        OpenMode = OpenMode.CREATE_OR_APPEND,
        Similarity = new LengthNorms(),
        RAMBufferSizeMB = 32,
        MergeScheduler = new SerialMergeScheduler(),
        WriteLockTimeout = 0,
    };

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

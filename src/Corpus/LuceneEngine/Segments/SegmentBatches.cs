using System.Collections.Concurrent;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>Documents that are not written yet: a batch for each thread that adds some at the same time, so that none waits for another. For many threads.</summary>
/// <param name="scratch">Makes a stream where a batch keeps what is stored.</param>
internal sealed class SegmentBatches(Func<Stream> scratch) : IDisposable
{
    private readonly ReaderWriterLockSlim adding = new();
    private readonly ConcurrentBag<SegmentBatch> free = [];
    private readonly ConcurrentQueue<SegmentBatch> all = [];
    private long bytes;

    /// <summary>About how much memory the documents take.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Adds documents, which stay together.</summary>
    public void Add(Action<SegmentBatch> add)
    {
        adding.EnterReadLock();
        try
        {
            var batch = free.TryTake(out var one) ? one : New();
            var before = batch.Bytes;
            add(batch);
            Interlocked.Add(ref bytes, batch.Bytes - before);
            free.Add(batch);
        }
        finally
        {
            adding.ExitReadLock();
        }
    }

    /// <summary>Does something with the batches that have documents, while none are added.</summary>
    public void Use(Action<SegmentBatch[]> action)
    {
        adding.EnterWriteLock();
        try
        {
            action([.. all.Where(batch => batch.Count > 0)]);
            bytes = all.Sum(batch => batch.Bytes);
        }
        finally
        {
            adding.ExitWriteLock();
        }
    }

    public void Dispose()
    {
        foreach (var batch in all)
            batch.Dispose();
        adding.Dispose();
    }

    private SegmentBatch New()
    {
        var batch = new SegmentBatch(scratch());
        all.Enqueue(batch);
        return batch;
    }
}

using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Sharing;

namespace McpResearch.Corpus.Indexing;

/// <summary>The newest commit that this process sees, and the lease if it has it.</summary>
/// <param name="disk">Where builds are as long as it can be written.</param>
/// <param name="engine">Reads and writes builds there.</param>
/// <param name="memory">Reads and writes builds in memory, for when it cannot.</param>
internal sealed class IndexHome(IIndexPlace disk, IIndexEngine engine, IIndexEngine memory) : IDisposable
{
    private readonly Lock gate = new();
    private SharedReader? current;
    private Lease? lease;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether this process writes the index.</summary>
    public bool HoldsLease => lease is not null;

    /// <summary>Where builds are.</summary>
    public IIndexPlace Place { get; private set; } = disk;

    /// <summary>Reads and writes them.</summary>
    public IIndexEngine Engine { get; private set; } = engine;

    /// <summary>Why the index is in the memory of this process; null while it is on disk.</summary>
    public string? InMemory { get; private set; }

    /// <summary>The newest commit; null before the first.</summary>
    public IndexStamp? Stamp
    {
        get
        {
            using var use = Use();
            return use?.Reader.Stamp;
        }
    }

    /// <summary>Ends when another commit is seen than the one of this moment.</summary>
    public Task Changed => Volatile.Read(ref changed).Task;

    /// <summary>Opens or refreshes the reader, so that <see cref="Use"/> gives the newest commit.</summary>
    public void Refresh()
    {
        lock (gate)
        {
            if (Place.Current() is not { } build)
                return;
            if (current?.Folder != build)
                Replace(Engine.OpenReader(build), build);
            else
                Replace(current.Reader.Refresh(), build);
        }
    }

    /// <summary>The newest reader, counted as used once more; null before the first commit.</summary>
    public SharedReader? Use()
    {
        lock (gate)
            return current is not null && current.TryUse() ? current : null;
    }

    /// <summary>Forgets the reader, so that the next refresh opens the build anew.</summary>
    public void Forget()
    {
        lock (gate)
        {
            current?.Dispose();
            current = null;
        }
    }

    /// <summary>Takes the lease where it is free, and clears away what a dead holder left. Answers whether this process has it now.</summary>
    public bool TryLease()
    {
        lock (gate)
        {
            if (lease?.IsLost == true)
                DropLease();
            if (lease is null && (lease = Place.TryLease()) is not null)
                Place.DeleteOldBuilds();
            return lease is not null;
        }
    }

    /// <summary>Goes on in memory, because the disk cannot be written. What is open stays in use until the first commit there.</summary>
    public void MoveToMemory(string why)
    {
        lock (gate)
        {
            DropLease();
            (Place, Engine, InMemory) = (new MemoryPlace(), memory, why);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        DropLease();
    }

    private void DropLease()
    {
        lease?.Dispose();
        lease = null;
    }

    private void Replace(IIndexReader? reader, string build)
    {
        if (reader is null)
            return;
        current?.Dispose();
        current = new SharedReader(reader, build);
        Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }
}

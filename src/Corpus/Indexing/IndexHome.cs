using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Sharing;

namespace McpResearch.Corpus.Indexing;

/// <summary>The newest commit that this process sees, and the lease if it has it.</summary>
internal sealed class IndexHome(IndexFolder folder, IIndexEngine engine) : IDisposable
{
    private readonly Lock gate = new();
    private SharedReader? current;
    private Lease? lease;

    /// <summary>Whether this process writes the index.</summary>
    public bool HoldsLease => lease is not null;

    /// <summary>Where builds are.</summary>
    public IndexFolder Folder => folder;

    /// <summary>Opens or refreshes the reader, so that <see cref="Use"/> gives the newest commit.</summary>
    public void Refresh()
    {
        lock (gate)
        {
            if (folder.Current() is not { } build)
                return;
            if (current?.Folder != build)
                Replace(engine.OpenReader(build), build);
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
            current?.Release();
            current = null;
        }
    }

    /// <summary>Takes the lease where it is free. Answers whether this process has it now.</summary>
    public bool TryLease()
    {
        lock (gate)
            return (lease ??= folder.TryLease()) is not null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        lease?.Dispose();
    }

    private void Replace(IIndexReader? reader, string build)
    {
        if (reader is null)
            return;
        current?.Release();
        current = new SharedReader(reader, build);
    }
}

using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.Indexing;

/// <summary>A reader that several calls use at once and that is closed when the last one lets go.</summary>
/// <param name="reader">Owned from now on.</param>
/// <param name="folder">The build that it reads.</param>
internal sealed class SharedReader(IIndexReader reader, string folder) : IDisposable
{
    private int uses = 1;

    /// <summary>The reader; valid between <see cref="TryUse"/> and <see cref="Dispose"/>.</summary>
    public IIndexReader Reader => reader;

    /// <summary>The build that it reads.</summary>
    public string Folder => folder;

    /// <summary>Counts one more user; false when it is closed already.</summary>
    public bool TryUse()
    {
        for (var seen = Volatile.Read(ref uses); seen > 0; seen = Volatile.Read(ref uses))
            if (Interlocked.CompareExchange(ref uses, seen + 1, seen) == seen)
                return true;
        return false;
    }

    /// <summary>Counts one user less, as every user does when done. The maker calls it once for itself.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref uses) == 0)
            reader.Dispose();
    }
}

namespace McpResearch.Corpus.Indexing;

/// <summary>Decides when to look at the folder again: at every call while that is cheap, and never for more than a twentieth of the time. An event from the system overrides it.</summary>
internal sealed class Freshness(TimeProvider time)
{
    private const int Share = 20;
    private long lastLook;
    private TimeSpan cost;
    private volatile bool dirty = true;

    /// <summary>Something changed: the next call must look.</summary>
    public void MarkDirty() => dirty = true;

    /// <summary>Whether to look now.</summary>
    public bool IsDue => dirty || time.GetElapsedTime(Volatile.Read(ref lastLook)) >= cost * Share;

    /// <summary>Runs a look and remembers what it cost. An event during the look keeps the next one due.</summary>
    public T Measure<T>(Func<T> look)
    {
        dirty = false;
        var start = time.GetTimestamp();
        try
        {
            return look();
        }
        finally
        {
            cost = time.GetElapsedTime(start);
            Volatile.Write(ref lastLook, time.GetTimestamp());
        }
    }
}

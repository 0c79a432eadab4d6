namespace McpResearch.Corpus.Sharing;

/// <summary>
/// Says cheaply whether a file may have come into a folder, or gone: by the time of the folder's last write. A time is believed only once it has stood for longer than the
/// steps in which the file system tells time, counted by our own clock: some take two seconds, and then all their times are whole ones; of others a step is that of the system's clock.
/// </summary>
/// <param name="folder">It need not be there.</param>
/// <param name="time">Our own clock.</param>
internal sealed class FolderChanges(string folder, TimeProvider time)
{
    private static readonly TimeSpan LongStep = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan ShortStep = TimeSpan.FromSeconds(0.1);

    private readonly Lock gate = new();
    private DateTime seen;
    private long since;
    private bool isKnown;

    /// <summary>False where nothing can have changed since the last call that answered true and was followed by <see cref="Known"/>.</summary>
    public bool MayHave()
    {
        var written = Directory.GetLastWriteTimeUtc(folder);
        lock (gate)
        {
            if (written == seen)
                return !isKnown;
            (seen, since, isKnown) = (written, time.GetTimestamp(), false);
            return true;
        }
    }

    /// <summary>Says that the caller knows what is in the folder, from a look after <see cref="MayHave"/>.</summary>
    public void Known()
    {
        lock (gate)
            isKnown = time.GetElapsedTime(since) > (seen.Ticks % TimeSpan.TicksPerSecond == 0 ? LongStep : ShortStep);
    }
}

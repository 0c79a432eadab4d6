namespace McpResearch.Corpus.Sharing;

/// <summary>
/// Says cheaply whether a file may have come into a folder, or gone: by the time of the folder's last write. Some file systems tell time in steps of two seconds, so a
/// time is believed only once it has stood for longer, counted by our own clock.
/// </summary>
internal sealed class FolderChanges(string folder)
{
    private const int SettledMilliseconds = 2_500;

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
            (seen, since, isKnown) = (written, Environment.TickCount64, false);
            return true;
        }
    }

    /// <summary>Says that the caller knows what is in the folder, from a look after <see cref="MayHave"/>.</summary>
    public void Known()
    {
        lock (gate)
            isKnown = Environment.TickCount64 - since > SettledMilliseconds;
    }
}

namespace McpResearch.Corpus.Indexing;

/// <summary>Keeps a <see cref="CorpusWatcher"/> on the folder as long as it tells anything, and says once where it does not.</summary>
internal sealed class FolderWatch(string folder, Action changed, IProgress<string>? notices) : IDisposable
{
    private CorpusWatcher? watcher;
    private long events;
    private bool said;

    /// <summary>How often the system has told of a change.</summary>
    public long Events => Interlocked.Read(ref events);

    /// <summary>Watches the folder where it is there and is not watched yet.</summary>
    public void Ensure()
    {
        if (watcher is not null || !Directory.Exists(folder))
            return;
        watcher = new(folder, Told);
        if (!watcher.Works)
            SayDeaf();
    }

    /// <summary>Watches anew from the next <see cref="Ensure"/> on: the folder is another one.</summary>
    public void Renew() => Interlocked.Exchange(ref watcher, null)?.Dispose();

    /// <summary>A look found a change that nobody had told of since there were <paramref name="before"/> events.</summary>
    public void FoundUntold(long before)
    {
        if (watcher is null || Events != before)
            return;
        Renew();
        SayDeaf();
    }

    /// <inheritdoc/>
    public void Dispose() => Renew();

    private void Told()
    {
        Interlocked.Increment(ref events);
        if (watcher is { Works: false })
            SayDeaf();
        changed();
    }

    private void SayDeaf()
    {
        if (!said)
            notices?.Report("The system does not tell of changes in the corpus folder (a network disk, or too many watches): every call still looks, and every few seconds somebody does.");
        said = true;
    }
}

namespace McpResearch.Corpus.Indexing;

/// <summary>Is told of changes in the folder by a <see cref="CorpusWatcher"/>, as long as that tells anything, and can ask for them where the system has a <see cref="ChangeQueue"/>. Says once where nothing is told.</summary>
internal sealed class FolderWatch(string folder, Action changed, IProgress<string>? notices) : IDisposable
{
    private CorpusWatcher? watcher;
    private ChangeQueue? queue;
    private bool mayQueue = true;
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

    /// <summary>Whether <see cref="Ask"/> is told of every change in the folders that were entered.</summary>
    public bool IsSure => queue is { Works: true };

    /// <summary>Asks for changes without waiting: what was written before is told of when this returns, where it <see cref="IsSure"/>.</summary>
    public void Ask() => queue?.Ask();

    /// <summary>A look is about to read a folder: what changes in it from now on can be asked for. The first of a look is entered alone.</summary>
    public void Enter(string path)
    {
        if (mayQueue && queue is null)
            mayQueue = (queue = ChangeQueue.Open(folder, Told)) is not null;
        queue?.Watch(path);
    }

    /// <summary>Watches anew from the next <see cref="Ensure"/> and look on: the folder is another one.</summary>
    public void Renew()
    {
        Interlocked.Exchange(ref watcher, null)?.Dispose();
        Interlocked.Exchange(ref queue, null)?.Dispose();
    }

    /// <summary>A look found a change that nobody had told of since there were <paramref name="before"/> events.</summary>
    public void FoundUntold(long before)
    {
        if (watcher is null || Events != before)
            return;
        mayQueue = false;
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

namespace McpResearch.Corpus.Indexing;

/// <summary>Tells that something changed in a folder, as soon as the system says so. A hint: where no events come (network disks, too many watches) looking still finds the change.</summary>
internal sealed class CorpusWatcher : IDisposable
{
    private readonly Action changed;
    private FileSystemWatcher? watcher;

    /// <summary>Watches <paramref name="folder"/> and everything below. Never throws: without events <see cref="Works"/> is false.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="changed">Called from any thread, often several times for one change.</param>
    public CorpusWatcher(string folder, Action changed)
    {
        this.changed = changed;
        try
        {
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
            watcher.Changed += (_, _) => changed();
            watcher.Created += (_, _) => changed();
            watcher.Deleted += (_, _) => changed();
            watcher.Renamed += (_, _) => changed();
            watcher.Error += (_, _) => Stop();
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            Stop();
        }
    }

    /// <summary>Whether events are to be expected.</summary>
    public bool Works => watcher is not null;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref watcher, null)?.Dispose();

    private void Stop()
    {
        Dispose();
        changed();
    }
}

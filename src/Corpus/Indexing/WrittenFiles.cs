namespace McpResearch.Corpus.Indexing;

/// <summary>Files that an update has written, and how many entries they have. Safe for many threads.</summary>
/// <param name="progress">Told of each.</param>
internal sealed class WrittenFiles(IProgress<IndexProgress>? progress)
{
    private readonly Dictionary<string, int> entries = new(StringComparer.Ordinal);
    private readonly Lock counting = new();
    private int total;

    /// <summary>Entries of all of them.</summary>
    public int Entries
    {
        get
        {
            lock (counting)
                return total;
        }
    }

    /// <summary>Whether the file was written.</summary>
    public bool Contains(string path)
    {
        lock (counting)
            return entries.ContainsKey(path);
    }

    /// <summary>A file was written, perhaps not for the first time.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="found">Its entries.</param>
    /// <param name="files">How many files there are to write.</param>
    public void Add(string path, int found, int files)
    {
        lock (counting)
        {
            total += found - entries.GetValueOrDefault(path);
            entries[path] = found;
            progress?.Report(new(entries.Count, files, total));
        }
    }
}

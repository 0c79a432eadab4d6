namespace McpResearch.Corpus.Indexing;

/// <summary>Keeps the newest word of an index run, and passes it on.</summary>
internal sealed class LatestProgress(IProgress<IndexProgress>? next) : IProgress<IndexProgress>
{
    private volatile IndexProgress? value;

    /// <summary>Null while no run is under way.</summary>
    public IndexProgress? Value => value;

    /// <inheritdoc/>
    public void Report(IndexProgress value)
    {
        this.value = value.Done < value.Total ? value : null;
        next?.Report(value);
    }
}

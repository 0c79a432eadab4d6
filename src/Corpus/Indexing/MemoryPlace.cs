using McpResearch.Corpus.Sharing;

namespace McpResearch.Corpus.Indexing;

/// <summary>Builds in the memory of this process, which nobody else writes. Their names mean something to an engine that keeps its folders in memory.</summary>
internal sealed class MemoryPlace : IIndexPlace
{
    private string? current;
    private int builds;

    /// <inheritdoc/>
    public string? Current() => current;

    /// <inheritdoc/>
    public Lease TryLease() => Lease.OfMemory();

    /// <inheritdoc/>
    public string NewBuild() => $"memory {++builds}";

    /// <inheritdoc/>
    public void Switch(string build) => current = build;

    /// <inheritdoc/>
    public void DeleteOldBuilds()
    {
        // The engine drops what is not written any more.
    }
}

using System.Collections.Concurrent;
using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.Indexing;

/// <summary>Records as they are, each looked up once. Safe for many threads.</summary>
internal sealed class KnownFiles(IFileRecords records) : IFileRecords
{
    private readonly ConcurrentDictionary<string, IndexedFile?> files = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IndexedFile? File(string path) => files.GetOrAdd(path, records.File);

    /// <inheritdoc/>
    public IReadOnlyList<string> Claimants(string claim) => records.Claimants(claim);

    /// <inheritdoc/>
    public IReadOnlyList<string> Linking(string path) => records.Linking(path);
}

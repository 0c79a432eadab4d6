using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.Indexing;

/// <summary>Records as they are, each looked up once. Not safe for many threads.</summary>
internal sealed class KnownFiles(IFileRecords records) : IFileRecords
{
    private readonly Dictionary<string, IndexedFile?> files = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IndexedFile? File(string path)
    {
        if (!files.TryGetValue(path, out var file))
            files.Add(path, file = records.File(path));
        return file;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Claimants(string claim) => records.Claimants(claim);

    /// <inheritdoc/>
    public IReadOnlyList<string> Linking(string path) => records.Linking(path);
}

using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.Indexing;

/// <summary>Records as they are after a change.</summary>
/// <param name="before">As they were.</param>
/// <param name="gone">Paths that are no more.</param>
/// <param name="changed">Those that are new or others.</param>
internal sealed class ChangedFiles(IFileRecords before, IReadOnlySet<string> gone, FileSet changed) : IFileRecords
{
    /// <inheritdoc/>
    public IndexedFile? File(string path) => changed.File(path) ?? (gone.Contains(path) ? null : before.File(path));

    /// <inheritdoc/>
    public IReadOnlyList<string> Claimants(string claim) => Both(before.Claimants(claim), changed.Claimants(claim));

    /// <inheritdoc/>
    public IReadOnlyList<string> Linking(string path) => Both(before.Linking(path), changed.Linking(path));

    private IReadOnlyList<string> Both(IReadOnlyList<string> were, IReadOnlyList<string> are) => were.Count == 0
        ? are
        : [.. were.Where(path => !gone.Contains(path) && changed.File(path) is null).Concat(are).Order(StringComparer.Ordinal)];
}

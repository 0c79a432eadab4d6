using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Engine;

/// <summary>What there is to read before the first commit: nothing.</summary>
public sealed class EmptyIndexReader : IIndexReader
{
    /// <inheritdoc/>
    public IndexStamp Stamp { get; } = new("", 0, 0, default, default);

    /// <inheritdoc/>
    public IIndexReader? Refresh() => null;

    /// <inheritdoc/>
    public EntryPage Search(EntryQuery query, CancellationToken cancellation = default) => new() { Total = 0, Hits = [] };

    /// <inheritdoc/>
    public Entry? Find(EntryId id) => null;

    /// <inheritdoc/>
    public IReadOnlyList<Entry> FindByName(IReadOnlyCollection<string> names) => [];

    /// <inheritdoc/>
    public IReadOnlyList<EntryId> Near(string text, EntryKind? kind, int count) => [];

    /// <inheritdoc/>
    public IReadOnlyList<Entry> List(EntryPlace? after, int count) => [];

    /// <inheritdoc/>
    public IdPage Ids(EntryKind? kind, string start, int count) => new([], 0);

    /// <inheritdoc/>
    public IReadOnlyList<FacetCount> Values(string facet) => [];

    /// <inheritdoc/>
    public IReadOnlyList<SourceFile> Sources() => [];

    /// <inheritdoc/>
    public IReadOnlyList<IndexedFile> Files() => [];

    /// <inheritdoc/>
    public FileCensus Census() => new([], []);

    /// <inheritdoc/>
    public IndexedFile? File(string path) => null;

    /// <inheritdoc/>
    public IReadOnlyList<string> Claimants(string claim) => [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Linking(string path) => [];

    /// <inheritdoc/>
    public int Count(string words) => 0;

    /// <inheritdoc/>
    public IReadOnlyList<SpellingCandidate> Spellings(string word, int edits, int count) => [];

    /// <inheritdoc/>
    public void Dispose()
    {
        // Holds nothing.
    }
}

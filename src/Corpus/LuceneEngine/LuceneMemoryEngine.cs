using System.Collections.Concurrent;
using Lucene.Net.Store;
using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Keeps the index in the memory of this process, for when no folder can be written. Folders are names here; what was in one is gone when another is written.</summary>
public sealed class LuceneMemoryEngine(Ranking? ranking = null) : IIndexEngine
{
    private readonly IndexMemory memory = new();
    private readonly ConcurrentDictionary<string, RAMDirectory> folders = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Format => new LuceneIndexEngine().Format;

    /// <inheritdoc/>
    public IIndexReader? OpenReader(string folder) => folders.TryGetValue(folder, out var directory) && LuceneFolder.TryOpen(directory) is { } reader
        ? new LuceneIndexReader(() => LuceneFolder.TryOpen(directory), reader, ranking ?? Ranking.Default, memory)
        : null;

    /// <inheritdoc/>
    public IIndexWriter OpenWriter(string folder)
    {
        foreach (var other in folders.Keys.Where(name => name != folder))
            folders.TryRemove(other, out _);
        return LuceneIndexWriter.Open(folders.GetOrAdd(folder, _ => new RAMDirectory()));
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Verify(string folder)
    {
        using var reader = folders.TryGetValue(folder, out var directory) ? LuceneFolder.TryOpen(directory) : null;
        return reader is null ? [$"{folder}: no index that can be read."] : LuceneIndexEngine.Check(reader);
    }
}

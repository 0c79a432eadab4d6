using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Indexing;

/// <summary>What must be read and what must go so that the index says what the folder says. Pure: compares, touches nothing.</summary>
/// <param name="Read">Files that are new or look changed (length or time of last write), by path.</param>
/// <param name="Remove">Paths that are gone, by path.</param>
public sealed record UpdatePlan(IReadOnlyList<SourceFile> Read, IReadOnlyList<string> Remove)
{
    /// <summary>Nothing to do.</summary>
    public static UpdatePlan Nothing { get; } = new([], []);

    /// <summary>Whether the index is current.</summary>
    public bool IsEmpty => Read.Count == 0 && Remove.Count == 0;

    /// <summary>Whether it concerns the file at <paramref name="path"/> and no other.</summary>
    public bool IsOnly(string path) => !IsEmpty && Read.All(file => file.Path == path) && Remove.All(gone => gone == path);

    /// <summary>The plan that leads from <paramref name="indexed"/> to <paramref name="scanned"/>, in whatever order they come.</summary>
    public static UpdatePlan Between(IReadOnlyCollection<SourceFile> scanned, IReadOnlyCollection<SourceFile> indexed)
    {
        var known = indexed.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var read = new List<SourceFile>();
        foreach (var file in scanned)
            if (!known.Remove(file.Path, out var old) || old != file)
                read.Add(file);
        read.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new(read, [.. known.Keys.Order(StringComparer.Ordinal)]);
    }
}

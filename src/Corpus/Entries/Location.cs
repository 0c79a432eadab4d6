namespace McpResearch.Corpus.Entries;

/// <summary>Where in the corpus something stands, so that a claim can be checked.</summary>
/// <param name="File">Path within the corpus folder, with <c>/</c> on every system.</param>
/// <param name="Line">1-based line of its heading or row.</param>
public sealed record Location(string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}";
}

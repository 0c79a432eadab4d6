namespace McpResearch.Corpus.Entries;

/// <summary>An author. An organisation or a single name has no given part.</summary>
/// <param name="Family">Never empty.</param>
/// <param name="Given">Null where there is none.</param>
public sealed record PersonName(string Family, string? Given = null)
{
    /// <inheritdoc/>
    public override string ToString() => Given is null ? Family : $"{Family}, {Given}";
}

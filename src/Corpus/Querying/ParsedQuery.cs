namespace McpResearch.Corpus.Querying;

/// <summary>A query as the project's own tree, free of any engine's types.</summary>
public sealed record ParsedQuery
{
    /// <summary>Asks nothing: matches every entry.</summary>
    public static ParsedQuery Empty { get; } = new();

    /// <summary>The text it was read from.</summary>
    public string Text { get; init; } = "";
}

namespace McpResearch.Corpus.Entries;

/// <summary>One numbered key theme of a digest. Id key: <c>date/number</c>.</summary>
public sealed record Theme : Entry
{
    /// <summary>As numbered in the digest, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The text after the title.</summary>
    public string Statement { get; init; } = "";
}

namespace McpResearch.Corpus.Entries;

/// <summary>A named value as the file gives it, for what has no member of its own.</summary>
/// <param name="Name">The label without its marks, e.g. <c>Sources scanned</c>.</param>
/// <param name="Value">Trimmed; of a link, its address.</param>
public sealed record Field(string Name, string Value);

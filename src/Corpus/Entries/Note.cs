namespace McpResearch.Corpus.Entries;

/// <summary>A Markdown file that is none of the other kinds. Id key: its path without <c>.md</c>.</summary>
public sealed record Note : Entry
{
    /// <summary>Markdown after the title, as written, line ends as <c>\n</c>.</summary>
    public string Text { get; init; } = "";

    /// <summary>Who published what it is about, where it says so.</summary>
    public string? Source { get; init; }

    /// <summary>Tags of its front matter.</summary>
    public EquatableList<string> Tags { get; init; } = [];

    /// <summary>Other fields of its table or front matter, in order.</summary>
    public EquatableList<Field> Fields { get; init; } = [];
}

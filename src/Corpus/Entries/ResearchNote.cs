namespace McpResearch.Corpus.Entries;

/// <summary>The long Markdown text behind an article.</summary>
public sealed record ResearchNote
{
    /// <summary>The <c>#</c> heading.</summary>
    public required string Title { get; init; }

    /// <summary>File and line of the heading.</summary>
    public required Location Location { get; init; }

    /// <summary>The rows of the table under the heading, in order: Source, URL, Researched and any other.</summary>
    public EquatableList<Field> Fields { get; init; } = [];

    /// <summary>Markdown after the table, as written, line ends as <c>\n</c>.</summary>
    public string Text { get; init; } = "";
}

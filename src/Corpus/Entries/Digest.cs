namespace McpResearch.Corpus.Entries;

/// <summary>One dated overview file. Id key: its date. Its stories, themes and backlog items are entries of their own.</summary>
public sealed record Digest : Entry
{
    /// <summary>The <c>Name: number</c> lines of the overview, in order.</summary>
    public EquatableList<Field> Statistics { get; init; } = [];

    /// <summary>The overview's other text.</summary>
    public string Overview { get; init; } = "";

    /// <summary>The categories in order, each with its articles.</summary>
    public EquatableList<DigestCategory> Categories { get; init; } = [];

    /// <summary>Ids of the key themes, in order.</summary>
    public EquatableList<EntryId> Themes { get; init; } = [];

    /// <summary>Rows of the source summary without its total row.</summary>
    public EquatableList<DigestSource> Sources { get; init; } = [];

    /// <summary>The total row of the source summary, where there is one.</summary>
    public DigestSource? SourceTotal { get; init; }

    /// <summary>Ids of the listed backlog items, in order.</summary>
    public EquatableList<EntryId> Backlog { get; init; } = [];

    /// <summary>The line that only counts further backlog items (<c>And 40+ additional articles …</c>), where there is one.</summary>
    public string? BacklogRemainder { get; init; }

    /// <summary>Markdown of the sections and tables that are none of the known ones, as written.</summary>
    public string OtherText { get; init; } = "";
}

/// <summary>A category of a digest.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Articles">Ids of its articles, in order.</param>
public sealed record DigestCategory(string Name, EquatableList<EntryId> Articles);

/// <summary>A row of a digest's source summary.</summary>
/// <param name="Name">The source.</param>
/// <param name="Found">Articles found; null where the cell is no number.</param>
/// <param name="Researched">Articles researched; null where the cell is no number.</param>
public sealed record DigestSource(string Name, int? Found, int? Researched);

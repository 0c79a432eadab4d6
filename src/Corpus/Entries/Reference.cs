namespace McpResearch.Corpus.Entries;

/// <summary>One entry of a reference list. Id key: the cite key. <see cref="Entry.Date"/> is that of publication.</summary>
public sealed record Reference : Entry
{
    /// <summary>Without <c>@</c> and backticks.</summary>
    public required string CiteKey { get; init; }

    /// <summary>Its number in the list; 0 where the format has none.</summary>
    public int Number { get; init; }

    /// <summary>As written: academic, blog, linkedin, twitter, …; empty where there is none.</summary>
    public string Type { get; init; } = "";

    /// <summary>In order; all of them.</summary>
    public EquatableList<PersonName> Authors { get; init; } = [];

    /// <summary>In order, as written.</summary>
    public EquatableList<string> Tags { get; init; } = [];

    /// <summary>In order, as written.</summary>
    public EquatableList<string> Folders { get; init; } = [];

    /// <summary>The indented block, without the common indent, blank lines kept, HTML entities decoded.</summary>
    public string Description { get; init; } = "";

    /// <summary>With its version where the list gives one: <c>2510.08191v1</c>.</summary>
    public string? ArxivId { get; init; }

    /// <summary>Without resolver: <c>10.1000/xyz</c>.</summary>
    public string? Doi { get; init; }

    /// <summary>Fields that have no member of their own, in order.</summary>
    public EquatableList<Field> Fields { get; init; } = [];
}

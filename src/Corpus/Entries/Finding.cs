namespace McpResearch.Corpus.Entries;

/// <summary>One thing that a scan of a source found. Id key: <c>date/source/12 hex</c>. <see cref="Entry.Date"/> is the day of the scan.</summary>
public sealed record Finding : Entry
{
    /// <summary>Name of the scanned source: the <c>#</c> heading.</summary>
    public string Source { get; init; } = "";

    /// <summary>As written in the scan.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>What it is.</summary>
    public string Description { get; init; } = "";

    /// <summary>Why it may matter.</summary>
    public string Relevance { get; init; } = "";

    /// <summary>Every other field, and free text under the name <c>Text</c>.</summary>
    public EquatableList<Field> Fields { get; init; } = [];
}

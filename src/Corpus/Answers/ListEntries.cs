namespace McpResearch.Corpus.Answers;

/// <summary>A page of the list of all entries, newest first.</summary>
public sealed record EntryList
{
    /// <summary>This page.</summary>
    public required IReadOnlyList<ListedEntry> Entries { get; init; }

    /// <summary>Goes on after this page, whatever has changed in between; absent on the last.</summary>
    public string? NextCursor { get; init; }
}

/// <summary>An entry in the list of all.</summary>
public sealed record ListedEntry
{
    /// <summary>Full id.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Resource address.</summary>
    public required string Uri { get; init; }

    /// <summary>ISO date, as exact as known.</summary>
    public string? Date { get; init; }

    /// <summary>Length of its Markdown, in bytes of UTF-8.</summary>
    public required int Size { get; init; }
}

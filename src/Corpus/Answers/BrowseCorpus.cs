namespace McpResearch.Corpus.Answers;

/// <summary>What a person wants to look at.</summary>
public sealed record BrowseRequest
{
    /// <summary>search (default), themes, timeline, backlog or entry.</summary>
    public string View { get; init; } = "search";

    /// <summary>Words to find, for search, themes and backlog.</summary>
    public string Query { get; init; } = "";

    /// <summary>Id or name of the entry, for that view.</summary>
    public string? Id { get; init; }

    /// <summary>Last day of the timeline; null is the newest.</summary>
    public string? Until { get; init; }
}

/// <summary>Answer of <c>browse_corpus</c>: what the page opens with, and the first of what it shows for those who see no page.</summary>
public sealed record BrowseAnswer
{
    /// <summary>The view.</summary>
    public required string View { get; init; }

    /// <summary>Full id of the entry, for that view.</summary>
    public string? Id { get; init; }

    /// <summary>Name of the corpus folder.</summary>
    public required string Corpus { get; init; }

    /// <summary>Whether the backlog may be changed.</summary>
    public required bool Writable { get; init; }

    /// <summary>Entries by kind.</summary>
    public required IReadOnlyList<NamedCount> Entries { get; init; }

    /// <summary>Up to ten of what is shown.</summary>
    public required IReadOnlyList<EntryLink> Shown { get; init; }

    /// <summary>Days with a digest, newest first; for the timeline only.</summary>
    public IReadOnlyList<DayCount>? Days { get; init; }

    /// <summary>Give as <c>until</c> for the days before; absent where there are none.</summary>
    public string? Before { get; init; }

    /// <summary>How fresh the answer is.</summary>
    public required IndexState Index { get; init; }
}

/// <summary>How many articles of which category a day has.</summary>
public sealed record DayCount(string Date, IReadOnlyList<NamedCount> Categories);

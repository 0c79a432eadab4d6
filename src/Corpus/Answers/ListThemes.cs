namespace McpResearch.Corpus.Answers;

/// <summary>Which themes to list.</summary>
public sealed record ThemesRequest
{
    /// <summary>Words to find in them; empty lists all, newest first.</summary>
    public string Query { get; init; } = "";

    /// <summary>First day.</summary>
    public string? Since { get; init; }

    /// <summary>Last day.</summary>
    public string? Until { get; init; }

    /// <summary>1 to 50; default 20.</summary>
    public int Limit { get; init; } = 20;

    /// <summary><c>nextCursor</c> of the page before.</summary>
    public string? Cursor { get; init; }
}

/// <summary>Answer of <c>list_themes</c>.</summary>
public sealed record ThemesAnswer
{
    /// <summary>This page.</summary>
    public required IReadOnlyList<ThemeDetail> Themes { get; init; }

    /// <summary>Article categories with counts, most first.</summary>
    public required IReadOnlyList<NamedCount> Categories { get; init; }

    /// <summary>Tags with counts, most first.</summary>
    public required IReadOnlyList<NamedCount> Tags { get; init; }

    /// <summary>How many themes match in all.</summary>
    public required int Total { get; init; }

    /// <summary>Absent on the last page.</summary>
    public string? NextCursor { get; init; }

    /// <summary>How fresh the answer is.</summary>
    public required IndexState Index { get; init; }
}

/// <summary>A theme.</summary>
public sealed record ThemeDetail
{
    /// <summary>Full id.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What it says.</summary>
    public required string Statement { get; init; }

    /// <summary>Id of its digest.</summary>
    public required string Digest { get; init; }

    /// <summary>Articles of that digest that carry it.</summary>
    public required IReadOnlyList<EntryLink> Articles { get; init; }

    /// <summary>Ids of like themes of other days.</summary>
    public required IReadOnlyList<string> Recurs { get; init; }
}

/// <summary>A name and how often it occurs.</summary>
public sealed record NamedCount(string Name, int Count);

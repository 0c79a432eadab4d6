namespace McpResearch.Corpus.Answers;

/// <summary>Which backlog items to list.</summary>
public sealed record BacklogRequest
{
    /// <summary>Words to find in them.</summary>
    public string Query { get; init; } = "";

    /// <summary>open, in_progress, researched, dismissed; null means all.</summary>
    public string? Status { get; init; }

    /// <summary>digest or agent; null means both.</summary>
    public string? Origin { get; init; }

    /// <summary>A group's name or a part of it.</summary>
    public string? Group { get; init; }

    /// <summary>priority (default), newest, oldest or title.</summary>
    public string Sort { get; init; } = "priority";

    /// <summary>1 to 100; default 20.</summary>
    public int Limit { get; init; } = 20;

    /// <summary><c>nextCursor</c> of the page before.</summary>
    public string? Cursor { get; init; }
}

/// <summary>Answer of <c>list_backlog</c>.</summary>
public sealed record BacklogAnswer
{
    /// <summary>This page, in the order asked for; by priority means added by agents first, then high priority first, then newest first.</summary>
    public required IReadOnlyList<BacklogDetail> Items { get; init; }

    /// <summary>How many items there are by status and by origin, over the whole backlog.</summary>
    public required BacklogCounts Counts { get; init; }

    /// <summary>How many match in all.</summary>
    public required int Total { get; init; }

    /// <summary>Absent on the last page.</summary>
    public string? NextCursor { get; init; }

    /// <summary>How fresh the answer is.</summary>
    public required IndexState Index { get; init; }
}

/// <summary>Sizes of the backlog.</summary>
public sealed record BacklogCounts(int Open, int InProgress, int Researched, int Dismissed, int Digest, int Agent);

/// <summary>A backlog item.</summary>
public sealed record BacklogDetail
{
    /// <summary>Full id.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Where it was found; empty where unknown.</summary>
    public required string Source { get; init; }

    /// <summary>Web address; absent where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>Why it is there; empty where nobody said.</summary>
    public required string Reason { get; init; }

    /// <summary>Heading in the digest; empty where there is none.</summary>
    public required string Group { get; init; }

    /// <summary>open, in_progress, researched or dismissed.</summary>
    public required string Status { get; init; }

    /// <summary>low, normal or high.</summary>
    public required string Priority { get; init; }

    /// <summary>digest or agent.</summary>
    public required string Origin { get; init; }

    /// <summary>ISO time; absent where unknown.</summary>
    public string? AddedAt { get; init; }

    /// <summary>Who added it.</summary>
    public required string AddedBy { get; init; }

    /// <summary>What was said with its updates; absent where nothing was.</summary>
    public IReadOnlyList<string>? Notes { get; init; }
}

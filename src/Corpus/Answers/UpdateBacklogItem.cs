namespace McpResearch.Corpus.Answers;

/// <summary>A change to a backlog item.</summary>
public sealed record UpdateBacklogRequest
{
    /// <summary>Id or name of the item.</summary>
    public required string Id { get; init; }

    /// <summary>open, in_progress, researched or dismissed; null leaves it.</summary>
    public string? Status { get; init; }

    /// <summary>low, normal or high; null leaves it.</summary>
    public string? Priority { get; init; }

    /// <summary>What to say with it; to 2,000 characters.</summary>
    public string? Note { get; init; }

    /// <summary>Who asks.</summary>
    public string UpdatedBy { get; init; } = "";
}

/// <summary>Answer of <c>update_backlog_item</c>.</summary>
public sealed record UpdateBacklogAnswer(BacklogDetail Item);

using System.Text.Json.Serialization;

namespace McpResearch.Corpus.Answers;

/// <summary>An item to add.</summary>
public sealed record AddBacklogRequest
{
    /// <summary>1 to 500 characters.</summary>
    public required string Title { get; init; }

    /// <summary>http or https address; null where there is none.</summary>
    public string? Url { get; init; }

    /// <summary>Where it was found.</summary>
    public string? Source { get; init; }

    /// <summary>Why it should be looked at; to 2,000 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>low, normal (default) or high.</summary>
    public string Priority { get; init; } = "normal";

    /// <summary>The same key answers the same item again and adds nothing; to 200 characters.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Whether to add although the backlog or the corpus has it. Default false.</summary>
    public bool Anyway { get; init; }

    /// <summary>Who asks: the client's name.</summary>
    public string AddedBy { get; init; } = "";
}

/// <summary>Answer of <c>add_backlog_item</c>. By the time it is given, an added item is on disk.</summary>
public sealed record AddBacklogAnswer
{
    /// <summary>added, duplicate (the backlog has it) or already_researched (the corpus covers it).</summary>
    public required string Outcome { get; init; }

    /// <summary>The item as it is in the backlog; absent for already_researched.</summary>
    public BacklogDetail? Item { get; init; }

    /// <summary>What is there already.</summary>
    public ExistingEntry? Existing { get; init; }

    /// <summary>Whether this very item was added before under the same key. No part of a tool's answer.</summary>
    [JsonIgnore]
    public bool IsRepeated { get; init; }
}

/// <summary>An entry that covers what was to be added.</summary>
public sealed record ExistingEntry(string Id, string Title, string Uri);

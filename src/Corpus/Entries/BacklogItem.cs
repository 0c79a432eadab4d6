namespace McpResearch.Corpus.Entries;

/// <summary>Something found but not researched yet. Id key: 12 hex digits.</summary>
public sealed record BacklogItem : Entry
{
    /// <summary>Where it was found, e.g. <c>Hacker News</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>Why it is here, or why it was not researched.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The heading that the digest lists it under; empty where there is none.</summary>
    public string Group { get; init; } = "";

    /// <summary>Where it stands in its life.</summary>
    public BacklogStatus Status { get; init; }

    /// <summary>How soon it should be looked at.</summary>
    public BacklogPriority Priority { get; init; } = BacklogPriority.Normal;

    /// <summary>Who put it here.</summary>
    public BacklogOrigin Origin { get; init; }

    /// <summary>When: the moment for an added item, midnight UTC of the digest's day for a listed one.</summary>
    public DateTimeOffset? AddedAt { get; init; }

    /// <summary>Name of the client or person that added it; the digest's id for a listed one.</summary>
    public string AddedBy { get; init; } = "";

    /// <summary>What was said with its updates, oldest first.</summary>
    public EquatableList<string> Notes { get; init; } = [];
}

/// <summary>Where a backlog item stands.</summary>
public enum BacklogStatus
{
    /// <summary>Nobody has looked at it.</summary>
    Open,

    /// <summary>Somebody is at it.</summary>
    InProgress,

    /// <summary>The corpus now covers it.</summary>
    Researched,

    /// <summary>It will not be looked at.</summary>
    Dismissed,
}

/// <summary>How soon a backlog item should be looked at.</summary>
public enum BacklogPriority
{
    /// <summary>When there is nothing else.</summary>
    Low,

    /// <summary>The default.</summary>
    Normal,

    /// <summary>Next.</summary>
    High,
}

/// <summary>Who put a backlog item there.</summary>
public enum BacklogOrigin
{
    /// <summary>A digest's appendix.</summary>
    Digest,

    /// <summary>An agent or a person, through this program.</summary>
    Agent,
}

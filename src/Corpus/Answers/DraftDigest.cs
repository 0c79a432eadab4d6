namespace McpResearch.Corpus.Answers;

/// <summary>A day's digest, prepared.</summary>
public sealed record DigestDraftAnswer
{
    /// <summary>ISO date.</summary>
    public required string Date { get; init; }

    /// <summary>Where it will be saved, within the corpus.</summary>
    public required string Path { get; init; }

    /// <summary>The file with all that is known in its place, and <c>(write: …)</c> where text is to be written.</summary>
    public required string Skeleton { get; init; }

    /// <summary>The digest that the day has already.</summary>
    public ExistingEntry? Existing { get; init; }

    /// <summary>The day's research notes, its stories.</summary>
    public required IReadOnlyList<EntryLink> Notes { get; init; }

    /// <summary>What the day's scans found.</summary>
    public required IReadOnlyList<EntryLink> Findings { get; init; }

    /// <summary>Key themes of the digest before.</summary>
    public required IReadOnlyList<EntryLink> EarlierThemes { get; init; }

    /// <summary>Days near it that have findings or notes, where this one has none.</summary>
    public required IReadOnlyList<string> OtherDays { get; init; }
}

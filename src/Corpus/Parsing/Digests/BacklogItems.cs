using System.Globalization;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>What a row or bullet says of a backlog item.</summary>
internal sealed record ListedItem
{
    public required string Title { get; init; }

    public string Source { get; init; } = "";

    public string? Url { get; init; }

    public string Reason { get; init; } = "";

    public BacklogPriority Priority { get; init; } = BacklogPriority.Normal;
}

/// <summary>Makes backlog items of what a digest lists.</summary>
internal static class BacklogItems
{
    public static void Add(DigestDraft draft, string group, int line, ListedItem listed)
    {
        draft.Backlog.Add(new()
        {
            Id = new(EntryKind.Backlog, draft.Hashes.Next(draft.Id.Key, group, listed.Title, UrlText.Normalize(listed.Url))),
            Title = listed.Title,
            Source = listed.Source,
            Url = listed.Url,
            Reason = listed.Reason,
            Group = group,
            Priority = listed.Priority,
            Status = BacklogStatus.Open,
            Origin = BacklogOrigin.Digest,
            AddedAt = new DateTimeOffset(draft.Date.First, TimeOnly.MinValue, TimeSpan.Zero),
            AddedBy = draft.Name,
            Date = draft.Date,
            Location = draft.At(line),
        });
    }

    /// <summary>High or low where the cell says so in its first word.</summary>
    public static BacklogPriority Priority(string cell) => cell.Trim('*', ' ').ToLower(CultureInfo.InvariantCulture).Split(' ')[0] switch
    {
        "high" or "urgent" or "critical" or "p0" or "p1" => BacklogPriority.High,
        "low" or "p3" or "p4" => BacklogPriority.Low,
        _ => BacklogPriority.Normal,
    };
}

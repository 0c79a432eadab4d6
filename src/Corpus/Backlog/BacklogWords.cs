using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Backlog;

/// <summary>The words for statuses, priorities and origins, in the log, in arguments and in answers.</summary>
public static class BacklogWords
{
    /// <summary>open, in_progress, researched, dismissed.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["open", "in_progress", "researched", "dismissed"];

    /// <summary>low, normal, high.</summary>
    public static IReadOnlyList<string> Priorities { get; } = ["low", "normal", "high"];

    /// <summary>digest, agent.</summary>
    public static IReadOnlyList<string> Origins { get; } = ["digest", "agent"];

    /// <summary>The word.</summary>
    public static string Word(this BacklogStatus status) => Statuses[(int)status];

    /// <summary>The word.</summary>
    public static string Word(this BacklogPriority priority) => Priorities[(int)priority];

    /// <summary>The word.</summary>
    public static string Word(this BacklogOrigin origin) => Origins[(int)origin];

    /// <summary>The status of that word; null for null and for anything else.</summary>
    public static BacklogStatus? Status(string? word) => Statuses.IndexOf(word) is var i and >= 0 ? (BacklogStatus)i : null;

    /// <summary>The priority of that word; null for null and for anything else.</summary>
    public static BacklogPriority? Priority(string? word) => Priorities.IndexOf(word) is var i and >= 0 ? (BacklogPriority)i : null;

    /// <summary>The origin of that word; null for null and for anything else.</summary>
    public static BacklogOrigin? Origin(string? word) => Origins.IndexOf(word) is var i and >= 0 ? (BacklogOrigin)i : null;

    private static int IndexOf(this IReadOnlyList<string> words, string? word)
    {
        for (var i = 0; i < words.Count; i++)
            if (words[i].Equals(word, StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }
}

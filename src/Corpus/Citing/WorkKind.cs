using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Citing;

/// <summary>What the formats tell apart.</summary>
internal enum WorkKind
{
    /// <summary>On arXiv, in no journal that the reference names.</summary>
    Preprint,

    /// <summary>In a journal, or with a DOI.</summary>
    JournalArticle,

    /// <summary>On a social network.</summary>
    Post,

    /// <summary>Anything else with an address.</summary>
    Page,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Tells kinds of works by the type that the list gives.</summary>
internal static class WorkKinds
{
    private static readonly HashSet<string> Posts = new(StringComparer.OrdinalIgnoreCase) { "twitter", "x", "tweet", "linkedin", "reddit", "bluesky", "mastodon", "threads", "facebook", "hackernews", "post" };

    public static WorkKind Of(Reference reference) => reference switch
    {
        _ when IsAcademic(reference) && Journal(reference) is not null => WorkKind.JournalArticle,
        { ArxivId: not null } when IsAcademic(reference) => WorkKind.Preprint,
        { Doi: not null } when IsAcademic(reference) => WorkKind.JournalArticle,
        _ when Posts.Contains(reference.Type.Trim()) => WorkKind.Post,
        _ => CitedAddress.Of(reference.Url) is null ? WorkKind.Other : WorkKind.Page,
    };

    /// <summary>The field of that name, or null.</summary>
    public static string? Journal(Reference reference)
    {
        var journal = OneLine.Of(reference.Fields.FirstOrDefault(field => field.Name.Equals("journal", StringComparison.OrdinalIgnoreCase))?.Value);
        return journal.Length == 0 ? null : journal;
    }

    private static bool IsAcademic(Reference reference) =>
        reference.Type.Trim() is var type && (type.Length == 0 || type.Equals("academic", StringComparison.OrdinalIgnoreCase));
}

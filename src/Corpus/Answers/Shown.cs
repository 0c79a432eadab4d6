using System.Globalization;
using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>How values stand in answers.</summary>
internal static class Shown
{
    /// <summary>ISO date, as exact as known.</summary>
    public static string? Date(Entry entry) => entry.Date?.ToString();

    /// <summary>Who published it or where it was found; null where unknown.</summary>
    public static string? Source(Entry entry) => entry switch
    {
        Article article => article.Source,
        Finding finding => finding.Source,
        BacklogItem item => item.Source,
        Note note => note.Source,
        _ => null,
    } is { Length: > 0 } source ? source : null;

    /// <summary>The text that an entry consists of beside its title; a research note not included.</summary>
    public static string Text(Entry entry) => entry switch
    {
        Article article => article.Summary,
        Reference reference => reference.Description,
        Theme theme => theme.Statement,
        Finding finding => string.Join("\n\n", new[] { finding.Description, finding.Relevance }.Where(text => text.Length > 0)),
        BacklogItem item => item.Reason,
        Digest digest => digest.Overview,
        Note note => note.Text,
        _ => "",
    };

    /// <summary>An entry named by another.</summary>
    public static EntryLink Link(Entry entry, string? why = null) => new(entry.Id.ToString(), entry.Title, why);

    /// <summary>An entry that stands against what was to be written.</summary>
    public static ExistingEntry Existing(Entry entry) => new(entry.Id.ToString(), entry.Title, entry.Id.Uri);

    /// <summary>A backlog item in full.</summary>
    public static BacklogDetail Item(BacklogItem item) => new()
    {
        Id = item.Id.ToString(),
        Title = item.Title,
        Source = item.Source,
        Url = item.Url,
        Reason = item.Reason,
        Group = item.Group,
        Status = item.Status.Word(),
        Priority = item.Priority.Word(),
        Origin = item.Origin.Word(),
        AddedAt = item.AddedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        AddedBy = item.AddedBy,
        Notes = item.Notes.Count == 0 ? null : item.Notes,
    };
}

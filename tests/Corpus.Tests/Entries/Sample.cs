using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Tests.Entries;

internal static class Sample
{
    public static Reference Reference(string key, string title, string? url = null, string? arxivId = null, string? doi = null) => new()
    {
        Id = new(EntryKind.Reference, key),
        CiteKey = key,
        Title = title,
        Url = url,
        ArxivId = arxivId,
        Doi = doi,
        Location = new("references.md", 1),
    };

    public static Article Article(string slug, string title, string? url = null, params Field[] noteFields) => new()
    {
        Id = new(EntryKind.Article, "2026-02-07/" + slug),
        Slug = slug,
        Title = title,
        Url = url,
        Note = new() { Title = title, Location = new($"research/{slug}.md", 1), Fields = noteFields.ToEquatableList() },
        Location = new("digest.md", 1),
    };

    public static BacklogItem BacklogItem(string key, string title, string? url = null) => new()
    {
        Id = new(EntryKind.Backlog, key),
        Title = title,
        Url = url,
        Location = new("digest.md", 1),
    };
}

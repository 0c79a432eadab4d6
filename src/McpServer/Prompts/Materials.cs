using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Entries;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Prompts;

/// <summary>Answers of the corpus as materials.</summary>
internal static class Materials
{
    /// <summary>A search result with its text, to so many characters.</summary>
    public static Material Of(SearchResult result, int most) => new(
        result.Uri,
        Label(result.Id, result.File, result.Line),
        Joined(result.Title, EntryLines.Joined(result.CiteKey is null ? null : $"@{result.CiteKey}", result.Authors, result.Date, result.Source, result.Category, result.Url), Cut(result.Text ?? result.Snippet, most)));

    /// <summary>An article with its note.</summary>
    public static Material Of(ArticleDetail article) => new(
        article.Uri,
        Label(article.Id, article.File, article.Line),
        Joined(article.Title, EntryLines.Joined(article.Date, article.Source, article.Category, article.Url), article.KeyInsight, article.Summary, article.Note?.Text));

    /// <summary>A backlog item.</summary>
    public static Material Of(BacklogDetail item) => new(
        EntryId.TryParse(item.Id, out var id) ? id.Uri : item.Id,
        Quoted.Line(item.Id),
        Joined(item.Title, EntryLines.Joined(item.Status, $"{item.Priority} priority", item.Origin, item.Source, item.Group, item.Url, item.AddedAt), item.Reason, string.Join('\n', item.Notes ?? [])));

    /// <summary>Entries by name alone, as one material.</summary>
    public static Material List(string uri, string label, IEnumerable<EntryLink> links) =>
        new(uri, label, string.Join('\n', links.Select(link => $"{link.Id} {Quoted.Line(link.Title)}")));

    /// <summary>Told where it matters.</summary>
    public static string? Freshness(IndexState index) => index.State == "current" ? null : $"The index is {index.State}: more may come; ask again shortly.";

    private static string Label(string id, string file, int line) => $"{Quoted.Line(id)} ({Quoted.Line(file)}:{line})";

    private static string Joined(params IEnumerable<string?> parts) => string.Join('\n', parts.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string Cut(string text, int most) => text.Length <= most ? text : $"{text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)]} …";
}

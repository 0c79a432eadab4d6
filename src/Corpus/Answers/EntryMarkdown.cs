using System.Text;
using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Any entry as Markdown to read: title, what is known of it as a list, its text.</summary>
internal static class EntryMarkdown
{
    /// <summary>The whole entry.</summary>
    public static string Of(Entry entry)
    {
        var text = new StringBuilder($"# {entry.Title}\n\n");
        foreach (var (name, value) in Facts(entry))
            if (!string.IsNullOrEmpty(value))
                text.Append($"- **{name}:** {value}\n");
        foreach (var (heading, body) in Sections(entry))
            if (!string.IsNullOrWhiteSpace(body))
                text.Append(heading.Length == 0 ? "\n" : $"\n## {heading}\n\n").Append(body.Trim()).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<(string Name, string? Value)> Facts(Entry entry)
    {
        yield return ("Id", entry.Id.ToString());
        yield return ("URL", entry.Url);
        yield return ("Date", Shown.Date(entry));
        yield return ("Source", Shown.Source(entry));
        foreach (var fact in entry switch
        {
            Article article => [("Category", article.Category), ("Key insight", article.KeyInsight)],
            Reference reference => [("Cite key", $"@{reference.CiteKey}"), ("Type", reference.Type), ("Authors", string.Join("; ", reference.Authors)), ("Tags", string.Join(", ", reference.Tags)), ("Folders", string.Join(", ", reference.Folders)), ("arXiv", reference.ArxivId), ("DOI", reference.Doi)],
            BacklogItem item => [("Status", item.Status.Word()), ("Priority", item.Priority.Word()), ("Group", item.Group), ("Added by", item.AddedBy)],
            Finding finding => [("Published", finding.Published?.ToString()), .. finding.Fields.Select(field => (field.Name, (string?)field.Value))],
            Note note => [("Tags", string.Join(", ", note.Tags)), .. note.Fields.Select(field => (field.Name, (string?)field.Value))],
            Digest digest => digest.Statistics.Select(field => (field.Name, (string?)field.Value)),
            _ => Array.Empty<(string, string?)>(),
        })
            yield return fact;
        yield return ("Stands in", entry.Location.ToString());
    }

    private static IEnumerable<(string Heading, string Body)> Sections(Entry entry) => entry switch
    {
        Article article => [("", article.Summary), ("Research note", article.Note is { } note ? Nested(note.Text) : "")],
        Finding finding => [("", finding.Description), ("Relevance", finding.Relevance)],
        BacklogItem item => [("", item.Reason), ("Notes", string.Join('\n', item.Notes.Select(note => $"- {note}")))],
        Digest digest => [("", digest.Overview), .. digest.Categories.Select(category => (category.Name, string.Join('\n', category.Articles.Select(id => $"- {id}")))), ("Key themes", string.Join('\n', digest.Themes.Select(id => $"- {id}")))],
        _ => [("", Shown.Text(entry))],
    };

    private static string Nested(string markdown) =>
        string.Join('\n', markdown.Split('\n').Select(line => line.StartsWith("## ", StringComparison.Ordinal) ? $"#{line}" : line));
}

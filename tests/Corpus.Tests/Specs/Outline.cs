using System.Text;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Tests.Specs;

/// <summary>What was read from a file, as text that a person can review: one line per entry with its line number, indented lines for its members, empty members left out.</summary>
internal sealed class Outline
{
    readonly StringBuilder text = new();

    public static string Of(ParsedFile file)
    {
        var outline = new Outline();
        outline.Add(file);
        return outline.text.ToString();
    }

    void Add(ParsedFile file)
    {
        text.Append(file.Kind).Append('\n');
        foreach (var entry in file.Entries)
            Add(entry);
        foreach (var link in file.Links)
            text.Append($"link ({link.Line}) {link.Article} -> {string.Join(", ", link.Candidates)}\n");
        if (file.Note is { } note)
            Add(note);
        foreach (var problem in file.Problems)
            text.Append($"problem ({problem.Location.Line}) {problem.Message}\n");
    }

    void Add(ResearchNote note)
    {
        text.Append($"research note ({note.Location.Line}) {note.Title}\n");
        Add("field", note.Fields);
        Add("text", note.Text);
    }

    void Add(Entry entry)
    {
        text.Append($"{entry.Id} ({entry.Location.Line}) {entry.Title}\n");
        Add("url", entry.Url);
        Add("date", entry.Date?.ToString());
        switch (entry)
        {
            case Article article: AddArticle(article); break;
            case BacklogItem item: AddBacklogItem(item); break;
            case Digest digest: AddDigest(digest); break;
            case Finding finding: AddFinding(finding); break;
            case Note note: AddNote(note); break;
            case Reference reference: AddReference(reference); break;
            case Theme theme: Add("statement", theme.Statement); break;
        }
    }

    void AddArticle(Article article)
    {
        Add("category", article.Category);
        Add("short title", article.ShortTitle);
        Add("source", article.Source);
        Add("insight", article.KeyInsight);
        Add("summary", article.Summary);
    }

    void AddBacklogItem(BacklogItem item)
    {
        Add("group", item.Group);
        Add("source", item.Source);
        Add("reason", item.Reason);
        Add("priority", item.Priority == BacklogPriority.Normal ? null : item.Priority.ToString());
        Add("added", $"{item.AddedAt:yyyy-MM-ddTHH:mmzzz} by {item.AddedBy}");
    }

    void AddDigest(Digest digest)
    {
        Add("statistic", digest.Statistics);
        Add("overview", digest.Overview);
        foreach (var category in digest.Categories)
            Add("category", $"{category.Name} = {string.Join(", ", category.Articles)}");
        Add("themes", string.Join(", ", digest.Themes));
        foreach (var source in digest.Sources)
            Add("source", Text(source));
        Add("total", digest.SourceTotal is { } total ? Text(total) : null);
        Add("backlog", digest.Backlog.Count == 0 ? null : digest.Backlog.Count.ToString());
        Add("remainder", digest.BacklogRemainder);
        Add("other", digest.OtherText);
    }

    void AddFinding(Finding finding)
    {
        Add("source", finding.Source);
        Add("published", finding.Published?.ToString());
        Add("description", finding.Description);
        Add("relevance", finding.Relevance);
        Add("field", finding.Fields);
    }

    void AddNote(Note note)
    {
        Add("source", note.Source);
        Add("tags", string.Join(" | ", note.Tags));
        Add("field", note.Fields);
        Add("text", note.Text);
    }

    void AddReference(Reference reference)
    {
        Add("number", reference.Number == 0 ? null : reference.Number.ToString());
        Add("type", reference.Type);
        Add("authors", string.Join(" | ", reference.Authors));
        Add("tags", string.Join(" | ", reference.Tags));
        Add("folders", string.Join(" | ", reference.Folders));
        Add("arxiv", reference.ArxivId);
        Add("doi", reference.Doi);
        Add("field", reference.Fields);
        Add("description", reference.Description);
    }

    void Add(string name, IEnumerable<Field> fields)
    {
        foreach (var field in fields)
            Add(name, $"{field.Name} = {field.Value}");
    }

    void Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            text.Append($"    {name}: {value.Replace("\n", " ⏎ ")}\n");
    }

    static string Text(DigestSource source) => $"{source.Name}, found {source.Found?.ToString() ?? "-"}, researched {source.Researched?.ToString() ?? "-"}";
}

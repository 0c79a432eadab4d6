using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing;

/// <summary>Reads any Markdown file as a note: what no other parser knows, and what the others leave over.</summary>
internal static class NoteParser
{
    static readonly string[] DateNames = ["date", "created", "published"];
    static readonly string[] UrlNames = ["url", "link"];
    static readonly string[] TagNames = ["tags", "tag", "keywords"];

    /// <summary>The id of the note at <paramref name="path"/>.</summary>
    public static EntryId Id(string path) => new(EntryKind.Note, path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && path.Length > 3 ? path[..^3] : path);

    /// <summary>The title of the front matter, else the first heading, else the file name.</summary>
    public static string Title(MarkdownFile file) =>
        FirstText(PlainText.OneLine(file.FrontMatter.Text("title") ?? ""), file.TitleInline.Plain, file.Stem, file.Path, "Untitled");

    public static ParsedFile Parse(MarkdownFile file, params Problem[] problems)
    {
        var note = Read(file);
        note = note with { Tags = [.. note.Tags.Union(NoteTags.In(file.Body), StringComparer.OrdinalIgnoreCase)] };
        if (file.Title is null && file.FrontMatter.Height == 0 && note.Text.Length == 0)
            problems = [.. problems, new(note.Location, "The file is empty: expected Markdown.")];
        return new() { Kind = FileKind.Note, Entries = [note], Problems = [.. problems] };
    }

    /// <summary>A note of the lines that another parser left over.</summary>
    public static Note Rest(MarkdownFile file, string text, PartialDate? date, IEnumerable<Field> fields) =>
        Read(file) with { Text = text, Date = date, Fields = [.. fields], Url = fields.FirstOrDefault(field => field.Name.Equals("URL", StringComparison.OrdinalIgnoreCase))?.Value };

    /// <summary>The file as a note: all but its title is text.</summary>
    public static Note Read(MarkdownFile file)
    {
        var front = file.FrontMatter;
        var date = DateText.Find(front.Text(DateNames) ?? "");
        return new()
        {
            Id = Id(file.Path),
            Title = Title(file),
            Location = new(file.Path, file.TitleLine),
            Url = front.Text(UrlNames) ?? file.TitleInline.Links.FirstOrDefault(link => link.IsWeb)?.Target,
            Date = date,
            Source = front.Text("source"),
            Tags = [.. front.Items(TagNames).Select(tag => tag.TrimStart('#')).Distinct(StringComparer.Ordinal)],
            Fields = [.. front.Except(["title", "source", .. TagNames, .. UrlNames, .. date is null ? [] : DateNames])],
            Text = Text(file),
        };
    }

    // A heading that says other than the title of the front matter stays in the text.
    static string Text(MarkdownFile file)
    {
        var keepsHeading = file.Title is not null && Title(file) != file.TitleInline.Plain;
        return MarkdownLines.Text(keepsHeading ? [file.Title!.Value, .. file.Body] : file.Body);
    }

    static string FirstText(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            if (!string.IsNullOrWhiteSpace(text))
                return text;
        return "";
    }
}

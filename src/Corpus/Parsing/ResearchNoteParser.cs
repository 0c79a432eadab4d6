using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing;

/// <summary>Reads a research note.</summary>
internal static class ResearchNoteParser
{
    /// <summary>Whether the fields at the top are those of a research note.</summary>
    public static bool IsMatch(HeaderTable header) =>
        header["Researched"] is not null || header["Source"] is not null && header["URL"] is not null && header.Rest.Any(line => line.HeadingLevel == 2);

    public static ParsedFile Parse(MarkdownFile file, HeaderTable header)
    {
        var problems = new List<Problem>();
        var title = NoteParser.Title(file);
        if (file.Title is null)
            problems.Add(new(new(file.Path, 1), $"A research note without a title: expected \"# Title\" on its first line. \"{title}\" is used."));
        if (header["Researched"] is { } researched && DateText.Find(researched) is null)
            problems.Add(new(new(file.Path, HeaderTable.Line(file, "Researched", researched)), $"\"{researched}\" was found as the day of research: expected a date such as 2026-02-07."));
        var text = MarkdownLines.Text(header.Rest);
        var note = new ResearchNote { Title = title, Location = new(file.Path, file.TitleLine), Fields = [.. header.Fields], Text = text };
        return new() { Kind = FileKind.ResearchNote, Note = note, Entries = [Entry(file, header, note)], Problems = [.. problems] };
    }

    static Note Entry(MarkdownFile file, HeaderTable header, ResearchNote note) => NoteParser.Read(file) with
    {
        Url = header["URL"] is { } url ? UrlText.Read(url) : null,
        Date = DateText.Find(header["Researched"] ?? header["Date"] ?? ""),
        Source = header["Source"],
        Fields = [.. header.Except("Source", "URL", "Title", "Tags", DateText.Find(header["Researched"] ?? "") is null ? "" : "Researched")],
        Text = note.Text,
    };
}

using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Bibliographies;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.BibTeX;

/// <summary>What the fields of an entry say.</summary>
internal static class BibTeXRecord
{
    private static readonly string[] TitleNames = ["title", "maintitle", "booktitle"];
    private static readonly string[] UrlNames = ["url", "link", "ee", "howpublished", "bdsk-url-1"];
    private static readonly string[] TagNames = ["keywords", "keyword", "tags", "mendeley-tags"];
    private static readonly string[] DateNames = ["date", "year", "month", "day"];

    // Paths on the disk of whoever wrote the file, and the wiring between entries.
    private static readonly string[] LeftOut = ["file", "pdf", "local-url", "localfile", "bdsk-file-1", "crossref", "xref", "xdata", "xref", "ids", "subtitle", "titleaddon", "groups", "abstract", "author", "doi"];

    public static BibRecord Of(RawEntry entry)
    {
        var record = new BibRecord(entry.Line) { Key = LatexText.Plain(entry.Key).Replace("\\", "", StringComparison.Ordinal), Type = WorkType.OfBibTeX(entry.Type) };
        var taken = new HashSet<string>(LeftOut, StringComparer.OrdinalIgnoreCase);
        record.Title = Title(entry, taken);
        record.Authors.AddRange(BibTeXNames.Read(entry["author"]?.Value ?? ""));
        record.Abstract = Paragraphs(entry["abstract"]?.Value ?? "");
        record.Doi = LatexText.Verbatim(entry["doi"]?.Value ?? "");
        record.Folders.AddRange((entry["groups"]?.Value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Plain));
        TakeTags(entry, record, taken);
        TakeUrl(entry, record, taken);
        TakeEprint(entry, record, taken);
        TakeDate(entry, record, taken);
        foreach (var field in entry.Fields.Where(field => taken.Add(field.Name)))
            record.Add(FieldName.OfBibTeX(field.Name, record.Type)?.Name ?? field.Name, Value(field));
        return record;
    }

    private static string Title(RawEntry entry, HashSet<string> taken)
    {
        if (entry[TitleNames] is not { } title)
            return "";
        taken.Add(title.Name);
        var subtitle = entry["subtitle"] is { } more ? $": {Plain(more.Value)}" : "";
        var addon = entry["titleaddon"] is { } addition ? $". {Plain(addition.Value)}" : "";
        return Plain(title.Value).TrimEnd(':') + subtitle + addon;
    }

    private static void TakeTags(RawEntry entry, BibRecord record, HashSet<string> taken)
    {
        foreach (var field in entry.Fields.Where(field => TagNames.Contains(field.Name, StringComparer.OrdinalIgnoreCase)))
            record.AddTags(Plain(field.Value));
        taken.UnionWith(TagNames);
    }

    private static void TakeUrl(RawEntry entry, BibRecord record, HashSet<string> taken)
    {
        foreach (var name in UrlNames)
        {
            if (entry[name] is not { } field || LatexText.Verbatim(field.Value) is not { } address || name == "howpublished" && !address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                continue;
            taken.Add(name);
            record.Url = address;
            return;
        }
    }

    // An eprint of another archive stays a field.
    private static void TakeEprint(RawEntry entry, BibRecord record, HashSet<string> taken)
    {
        var archive = entry["archiveprefix", "eprinttype"]?.Value ?? "";
        var id = LatexText.Verbatim(entry["eprint", "arxiv", "arxivid"]?.Value ?? "");
        if (!archive.Equals("arxiv", StringComparison.OrdinalIgnoreCase) && archive.Length > 0 || !ArxivId.TryParse(id, out _))
            return;
        record.Arxiv = id;
        taken.UnionWith(["eprint", "arxiv", "arxivid", "archiveprefix", "eprinttype"]);
    }

    private static void TakeDate(RawEntry entry, BibRecord record, HashSet<string> taken)
    {
        taken.UnionWith(DateNames);
        if (entry["date"] is { } date)
            record.Date = (Plain(date.Value), date.Line);
        else if (entry["year"] is { } year)
            record.Date = (YearText(year, entry), year.Line);
        else if (entry["month"] is { } month)
            record.Add("month", Plain(month.Value));
    }

    private static string YearText(RawField year, RawEntry entry)
    {
        var plain = Plain(year.Value);
        var month = Plain(entry["month"]?.Value ?? "");
        return plain.Length == 4 && month.Length > 0 ? BibTeXMonth.Join(plain, month, Plain(entry["day"]?.Value ?? "")) : plain;
    }

    private static string Value(RawField field) => field.Name.ToLowerInvariant() switch
    {
        "editor" or "translator" or "bookauthor" or "editora" or "director" => string.Join("; ", BibTeXNames.Read(field.Value)),
        "eprint" => LatexText.Verbatim(field.Value),
        var name when name.Contains("url", StringComparison.Ordinal) && name != "urldate" => LatexText.Verbatim(field.Value),
        _ => Plain(field.Value),
    };

    private static string Plain(string latex) => PlainText.OneLine(LatexText.Plain(latex));

    // Lines run on, blank lines part paragraphs.
    private static string Paragraphs(string latex)
    {
        var paragraphs = LatexText.Plain(latex).Replace("\r\n", "\n").Split('\n').Select(line => line.Trim());
        var text = new System.Text.StringBuilder();
        foreach (var line in paragraphs)
            text.Append(line.Length == 0 ? text.Length == 0 || text[^1] == '\n' ? "" : "\n\n" : text.Length == 0 || text[^1] == '\n' ? line : $" {line}");
        return text.ToString().Trim();
    }
}

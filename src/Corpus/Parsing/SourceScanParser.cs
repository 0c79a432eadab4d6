using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing;

/// <summary>Reads what a scan of one source found. Text that belongs to no finding becomes a note.</summary>
internal static class SourceScanParser
{
    /// <summary>Whether the fields at the top are those of a source scan, or a section gives a finding's fields.</summary>
    public static bool IsMatch(MarkdownFile file, HeaderTable header) =>
        header["Scanned"] is not null || Section.Split(file.Body, 6).Any(section => section.Level is 2 or 3 && FindingReader.IsFinding(section, boldOnly: true));

    public static ParsedFile Parse(MarkdownFile file, HeaderTable header)
    {
        var scanned = header["Scanned"];
        var day = DateText.FindDay(scanned ?? "") ?? DateText.OfPath(file.Path) ?? DateText.FindDay(file.TitleInline.Plain);
        if (day is not { } date)
            return NoteParser.Parse(file, new Problem(new(file.Path, file.TitleLine), "A source scan without a date: expected a row \"**Scanned**\" with one, or a date in its path. It is kept as a note."));
        var reader = new FindingReader(file, date);
        reader.Read(header.Rest);
        if (scanned is not null && DateText.FindDay(scanned) is null)
            reader.Problems.Add(new(new(file.Path, HeaderTable.Line(file, "Scanned", scanned)), $"\"{scanned}\" was found as the day of the scan: expected a date such as 2026-02-07. The path's is used."));
        return new() { Kind = FileKind.SourceScan, Entries = [.. reader.Findings, .. Leftover(file, header, reader, date)], Problems = [.. reader.Problems] };
    }

    static IEnumerable<Entry> Leftover(MarkdownFile file, HeaderTable header, FindingReader reader, PartialDate date)
    {
        if (reader.Leftover.Length > 0 || reader.Findings.Count == 0)
            yield return NoteParser.Rest(file, reader.Leftover, date, header.Fields);
    }
}

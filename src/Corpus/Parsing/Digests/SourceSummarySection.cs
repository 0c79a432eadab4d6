using System.Globalization;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>The source summary: a table of sources with what was found and researched, and a total row.</summary>
internal static class SourceSummarySection
{
    public static void Read(Section section, DigestDraft draft)
    {
        foreach (var block in Section.Split(section.Body, 6))
        {
            draft.KeepHeading(block.Heading?.Text.Trim() ?? "");
            foreach (var (table, lines) in MarkdownTable.Split(block.Body))
                if (table is null)
                    draft.Keep(block.Heading is null ? section : block, lines);
                else
                    ReadTable(block.Heading is null ? section : block, table, draft);
        }
    }

    static void ReadTable(Section section, MarkdownTable table, DigestDraft draft)
    {
        var columns = new TableColumns(table);
        var name = columns.Take("source", "name", "site");
        if (name < 0 && table.Header.Cells.Count > 0)
            name = columns.Take(0);
        var researched = columns.Take("research", "read", "selected");
        var found = columns.Take("found", "scanned", "article", "total", "count", "items");
        var more = table.Rows.Where(row => !Add(row, name, found, researched, draft) || columns.HasMore(row)).ToList();
        draft.Keep(section, table, more);
    }

    // False where a cell says something that is no number.
    static bool Add(TableRow row, int name, int found, int researched, DigestDraft draft)
    {
        var source = new DigestSource(InlineMarkdown.Read(row.Cell(name)).Plain, Number(row.Cell(found)), Number(row.Cell(researched)));
        var understood = IsUnderstood(row.Cell(found), source.Found) && IsUnderstood(row.Cell(researched), source.Researched);
        if (!understood)
            draft.Report(row.Line.Number, $"The source summary gives \"{row.Cell(found)}\" and \"{row.Cell(researched)}\" for {source.Name}: expected whole numbers.");
        if (source.Name.Equals("total", StringComparison.OrdinalIgnoreCase) && draft.SourceTotal is null)
            draft.SourceTotal = source;
        else if (source.Name.Length > 0)
            draft.Sources.Add(source);
        return understood && (source.Name.Length > 0 || source is { Found: null, Researched: null });
    }

    static bool IsUnderstood(string cell, int? number) => number is not null || cell is "" or "-" or "–" or "—" || cell.Equals("n/a", StringComparison.OrdinalIgnoreCase);

    static int? Number(string cell) =>
        int.TryParse(InlineMarkdown.Read(cell).Plain, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
}

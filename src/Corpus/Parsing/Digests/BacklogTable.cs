using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>A table of backlog items: Title, Source, URL, Reason in any order.</summary>
internal static class BacklogTable
{
    /// <summary>Adds the items of the table; false where it has no titles.</summary>
    public static bool Read(Section section, string group, MarkdownTable table, DigestDraft draft)
    {
        var columns = new TableColumns(table);
        var title = columns.Take("title", "article", "story", "paper");
        if (title < 0)
            return false;
        var source = columns.Take("source", "publisher", "from", "site");
        var url = columns.Take("url", "link", "address");
        var reason = columns.Take("reason", "why", "note", "comment", "status");
        var priority = columns.Take("priority");
        foreach (var row in table.Rows)
            Add(row, table, group, (title, source, url, reason, priority), draft);
        draft.Keep(section, table, table.Rows.Where(row => columns.HasMore(row) || row.Cell(title).Length == 0 && row.Cells.Any(cell => cell.Length > 0)));
        return true;
    }

    static void Add(TableRow row, MarkdownTable table, string group, (int Title, int Source, int Url, int Reason, int Priority) column, DigestDraft draft)
    {
        if (row.Cells.Count > table.Header.Cells.Count)
            draft.Report(row.Line.Number, $"The row has {row.Cells.Count} cells: expected {table.Header.Cells.Count}. Write \"\\|\" for a bar inside a cell.");
        var title = InlineMarkdown.Read(row.Cell(column.Title));
        if (title.Plain.Length == 0)
            return;
        var source = InlineMarkdown.Read(row.Cell(column.Source));
        BacklogItems.Add(draft, group, row.Line.Number, new()
        {
            Title = title.Plain,
            Source = source.Plain,
            Url = UrlText.Read(row.Cell(column.Url)) ?? title.Links.Concat(source.Links).FirstOrDefault()?.Target,
            Reason = PlainText.Decode(row.Cell(column.Reason)),
            Priority = BacklogItems.Priority(row.Cell(column.Priority)),
        });
    }
}

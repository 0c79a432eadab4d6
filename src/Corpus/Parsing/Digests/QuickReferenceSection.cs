using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>The quick reference: tables whose columns stand in any order, under many names.</summary>
internal static class QuickReferenceSection
{
    public static void Read(Section section, DigestDraft draft)
    {
        foreach (var block in Section.Split(section.Body, 6))
        {
            draft.KeepHeading(block.Heading?.Text.Trim() ?? "");
            foreach (var (table, lines) in MarkdownTable.Split(block.Body))
                if (table is null || table.Header.Cells.Count < 2)
                    draft.Keep(block.Heading is null ? section : block, lines);
                else
                    ReadTable(block.Heading is null ? section : block, table, draft);
        }
    }

    static void ReadTable(Section section, MarkdownTable table, DigestDraft draft)
    {
        var columns = new TableColumns(table);
        var article = ArticleColumn(table) is var linked and >= 0 ? columns.Take(linked) : columns.Take("article", "story", "title", "paper", "item", "name", "topic");
        if (article < 0)
            article = columns.Take(0);
        var insight = columns.Take("insight", "takeaway", "finding", "why", "summary", "key", "impact", "significance", "relevance", "point", "description", "note");
        var source = columns.Take("source", "publisher", "outlet", "origin", "from", "where", "organi", "company", "org", "lab", "by", "author");
        if (insight < 0 && columns.Free.Any())
            insight = columns.Take(columns.Free.Last());
        foreach (var row in table.Rows)
            draft.QuickRows.Add(Row(row, article, source, insight) with { Heading = section.Heading?.Text.Trim() ?? "", Header = $"{table.Lines[0].Text}\n{table.Lines[1].Text}", HasMore = columns.HasMore(row) });
    }

    // The column with the most links to files.
    static int ArticleColumn(MarkdownTable table)
    {
        var counts = table.Header.Cells.Select((_, column) => table.Rows.Count(row => InlineMarkdown.Read(row.Cell(column)).Links.Any(link => !link.IsWeb))).ToList();
        return counts.Max() is var most and > 0 ? counts.IndexOf(most) : -1;
    }

    static QuickRow Row(TableRow row, int article, int source, int insight)
    {
        var title = InlineMarkdown.Read(row.Cell(article));
        var publisher = InlineMarkdown.Read(row.Cell(source));
        var note = title.Links.FirstOrDefault(link => !link.IsWeb);
        var web = title.Links.Concat(publisher.Links).FirstOrDefault(link => link.IsWeb);
        return new(title.Plain, note is null ? null : NotePaths.Slug(note.Target), publisher.Plain, web?.Target, PlainText.Decode(row.Cell(insight)), "", "", row.Line.Text, row.Line.Number, false);
    }
}

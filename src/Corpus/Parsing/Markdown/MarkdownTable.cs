namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>A table with pipes.</summary>
/// <param name="Header">Cells of the first line.</param>
/// <param name="Rows">The lines below the delimiter line.</param>
/// <param name="Lines">All its lines.</param>
internal sealed record MarkdownTable(TableRow Header, IReadOnlyList<TableRow> Rows, ArraySegment<MarkdownLine> Lines)
{
    // What has more bars is not made by people, and would cost columns times rows.
    const int MaxBars = 100;

    /// <summary>Parts lines into tables and what stands between them, in order; a part without table has null.</summary>
    public static IEnumerable<(MarkdownTable? Table, ArraySegment<MarkdownLine> Lines)> Split(ArraySegment<MarkdownLine> lines)
    {
        var start = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!IsStart(lines, i))
                continue;
            if (i > start)
                yield return (null, lines[start..i]);
            var end = i + 2;
            while (end < lines.Count && IsRow(lines[end]))
                end++;
            yield return (Read(lines[i..end]), lines[i..end]);
            start = end;
            i = end - 1;
        }

        if (start < lines.Count)
            yield return (null, lines[start..]);
    }

    static bool IsStart(ArraySegment<MarkdownLine> lines, int i) => IsRow(lines[i]) && IsRow(lines[i + 1]) && lines[i].Text.AsSpan().Count('|') <= MaxBars && TableRow.IsDelimiter(lines[i + 1].Text);

    static bool IsRow(MarkdownLine line) => !line.Fenced && line.Text.Contains('|') && line.HeadingLevel == 0;

    static MarkdownTable Read(ArraySegment<MarkdownLine> lines) => new(TableRow.Read(lines[0]), [.. lines[2..].Select(TableRow.Read)], lines);
}

namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Trimmed Markdown, with <c>\|</c> as <c>|</c>.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record TableRow(IReadOnlyList<string> Cells, MarkdownLine Line)
{
    public static TableRow Read(MarkdownLine line) => new(Split(line.Text), line);

    /// <summary>The cell of that column; empty where the row has none or <paramref name="column"/> is negative.</summary>
    public string Cell(int column) => column >= 0 && column < Cells.Count ? Cells[column] : "";

    /// <summary>Whether the line parts a table's header from its rows: only dashes and colons in its cells.</summary>
    public static bool IsDelimiter(string line) => line.Contains('-') && line.AsSpan().IndexOfAnyExcept("|-: \t") < 0 && Split(line).All(cell => cell.Contains('-'));

    static List<string> Split(string line)
    {
        List<string> cells = [];
        var text = line.AsSpan().Trim();
        var start = text.StartsWith('|') ? 1 : 0;
        for (var i = start; i < text.Length; i++)
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '|')
                i++;
            else if (text[i] == '|')
            {
                cells.Add(Cell(text[start..i]));
                start = i + 1;
            }

        if (!text.EndsWith('|') || text.EndsWith("\\|"))
            cells.Add(Cell(text[start..]));
        return cells;
    }

    static string Cell(ReadOnlySpan<char> written) => written.Trim().ToString().Replace("\\|", "|", StringComparison.Ordinal);
}

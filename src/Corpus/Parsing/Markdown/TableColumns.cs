namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>Gives out the columns of a table by the names that people use for them, each once.</summary>
internal sealed class TableColumns(MarkdownTable table)
{
    readonly string[] headers = [.. table.Header.Cells.Select(cell => InlineMarkdown.Read(cell).Plain.ToLowerInvariant())];
    readonly bool[] taken = new bool[table.Header.Cells.Count];

    /// <summary>The first free column whose header contains one of <paramref name="names"/>, earlier names first; -1 where there is none.</summary>
    public int Take(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            for (var i = 0; i < headers.Length; i++)
                if (!taken[i] && headers[i].Contains(name, StringComparison.Ordinal))
                    return Take(i);
        return -1;
    }

    /// <summary>Takes a column by its place.</summary>
    public int Take(int column)
    {
        taken[column] = true;
        return column;
    }

    /// <summary>The columns that nobody took.</summary>
    public IEnumerable<int> Free => Enumerable.Range(0, taken.Length).Where(i => !taken[i]);

    /// <summary>Whether the row says something in a column that nobody took, or beyond the header.</summary>
    public bool HasMore(TableRow row) => row.Cells.Skip(taken.Length).Concat(Free.Select(row.Cell)).Any(cell => cell.Length > 0);
}

using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing;

/// <summary>The names and values at the top of a research note or source scan: a table without header, else <c>**Name:** value</c> lines, after those of the front matter.</summary>
/// <param name="Fields">In order. Of a value that is a link, the target.</param>
/// <param name="Rest">The other lines of the file.</param>
internal sealed record HeaderTable(IReadOnlyList<Field> Fields, ArraySegment<MarkdownLine> Rest)
{
    /// <summary>The value of that name, else null.</summary>
    public string? this[string name] => Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && field.Value.Length > 0)?.Value;

    /// <summary>The values under other names than <paramref name="names"/>.</summary>
    public IEnumerable<Field> Except(params string[] names) => Fields.Where(field => !names.Contains(field.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>1-based line that gives the value of that name.</summary>
    public static int Line(MarkdownFile file, string name, string value) => file.FrontMatter.Lines.Concat(file.Body)
        .Where(line => line.Text.Contains(name, StringComparison.OrdinalIgnoreCase) && line.Text.Contains(value, StringComparison.Ordinal))
        .Select(line => line.Number).FirstOrDefault(file.TitleLine);

    public static HeaderTable Read(MarkdownFile file)
    {
        var top = file.Body.TakeWhile(line => line.HeadingLevel == 0).Count();
        var fromTable = MarkdownTable.Split(file.Body[..top]).FirstOrDefault(part => part.Table is { } table && IsHeader(table));
        var found = fromTable.Table is { } table ? FromTable(table, file.Body) : FromLines(file.Body, top);
        return found with { Fields = [.. file.FrontMatter.Except(), .. found.Fields] };
    }

    static bool IsHeader(MarkdownTable table) =>
        table.Header.Cells.Count == 2 && (table.Header.Cells.All(cell => cell.Length == 0) || IsBold(table.Header)) && table.Rows.All(row => row.Cells.Count <= 2 || IsBold(row));

    static bool IsBold(TableRow row) => row.Cell(0) is { Length: > 4 } cell && cell.StartsWith("**", StringComparison.Ordinal) && cell.EndsWith("**", StringComparison.Ordinal);

    static HeaderTable FromTable(MarkdownTable table, ArraySegment<MarkdownLine> body)
    {
        var rows = table.Rows.Prepend(table.Header).Where(row => row.Cells.Any(cell => cell.Length > 0));
        var start = body.ToList().FindIndex(line => line.Number == table.Header.Line.Number);
        return new([.. rows.Select(Field)], (MarkdownLine[])[.. body[..start], .. body[(start + table.Lines.Count)..]]);
    }

    // A stray pipe in a value parts it in two.
    static Field Field(TableRow row) => Value(InlineMarkdown.Read(row.Cell(0)).Plain, string.Join(" | ", row.Cells.Skip(1)));

    static Field Value(string name, string markdown) =>
        new(name.TrimEnd(':'), InlineMarkdown.Read(markdown).WholeTarget ?? PlainText.Decode(markdown.Trim()));

    static HeaderTable FromLines(ArraySegment<MarkdownLine> body, int top)
    {
        var labels = body[..top].Select(line => LabelledLine.Read(line.Text)).Where(label => label is { Bold: true }).ToList();
        var rest = body[..top].Where(line => LabelledLine.Read(line.Text) is not { Bold: true });
        return labels.Count < 2 ? new([], body) : new([.. labels.Select(label => Value(label!.Name, label.Value))], (MarkdownLine[])[.. rest, .. body[top..]]);
    }
}

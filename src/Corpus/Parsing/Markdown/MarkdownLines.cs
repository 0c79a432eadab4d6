using System.Text;

namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>Cuts text into lines and joins them again.</summary>
internal static class MarkdownLines
{
    /// <summary>The lines of <paramref name="text"/> with any line ends, the first numbered <paramref name="firstNumber"/>.</summary>
    public static MarkdownLine[] Split(string text, int firstNumber = 1)
    {
        var lines = text.Length == 0 ? [] : text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        var fenced = CodeFences.Find(lines);
        return [.. lines.Select((line, i) => new MarkdownLine(firstNumber + i, line, fenced[i]))];
    }

    /// <summary>The text without blank lines around it.</summary>
    public static string Text(IReadOnlyList<MarkdownLine> lines)
    {
        var (start, end) = (0, lines.Count);
        while (start < end && lines[start].IsBlank)
            start++;
        while (end > start && lines[end - 1].IsBlank)
            end--;
        var text = new StringBuilder();
        for (var i = start; i < end; i++)
            text.Append(i == start ? "" : "\n").Append(lines[i].Text);
        return text.ToString();
    }

    /// <summary>The text without the blank lines around it and the rules that part it from what follows.</summary>
    public static string TextBeforeRules(ArraySegment<MarkdownLine> lines)
    {
        while (lines.Count > 0 && (lines[^1].IsBlank || lines[^1].IsRule))
            lines = lines[..^1];
        return Text(lines);
    }
}

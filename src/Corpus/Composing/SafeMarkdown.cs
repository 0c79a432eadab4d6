using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Composing;

/// <summary>Markdown from outside that cannot change what stands around it, and holds no HTML outside of code. What went through once comes out of a second time as it went in.</summary>
internal static class SafeMarkdown
{
    /// <summary>A whole file: its headings are its own.</summary>
    public static string File(string? text) => Rewrite(text, lines => lines);

    /// <summary>The text of one section: its own headings become <c>###</c> at least.</summary>
    public static string Section(string? text) => Rewrite(text, lines => lines.SelectMany((line, place) => Lowered(line, afterText: place > 0 && !lines[place - 1].IsBlank)));

    /// <summary>One line of a list: without the mark of a list that it may bring along, and no heading, list or rule of its own.</summary>
    public static string Item(string? text)
    {
        var line = CleanText.Line(text);
        while (line is ['-' or '*' or '•' or '+', ' ', ..])
            line = line[2..].TrimStart();
        return new HtmlMarks().Escape(line is ['#' or '>' or '-' or '*' or '+' or '=', ' ', ..] or ['#', ..] or "-" or "*" or "+" ? $"\\{line}" : line);
    }

    private static string Rewrite(string? text, Func<MarkdownLine[], IEnumerable<MarkdownLine>> rewrite)
    {
        var marks = new HtmlMarks();
        return string.Join('\n', rewrite(MarkdownLines.Split(Aligned(Closed(CleanText.Block(text))))).Select(line => Escaped(line, marks)));
    }

    /// <summary>With an end for a fence that has none: to a reader it lasts to the end of the file.</summary>
    private static string Closed(string text)
    {
        var open = MarkdownLines.Split(text).FirstOrDefault(line => !line.Fenced && CodeFences.Opens(line.Text));
        if (open.Text is null)
            return text;
        var mark = open.Text.AsSpan().TrimStart();
        return $"{text}\n{open.Text[..Indent(open.Text)]}{mark[..(mark.IndexOfAnyExcept(mark[0]) is var end and >= 0 ? end : mark.Length)]}";
    }

    // An indented fence may stand in an item of a list, which a line with less before it ends, and the code with it.
    private static string Aligned(string text)
    {
        var lines = text.Split('\n');
        foreach (var (start, end) in CodeFences.Blocks([.. lines]))
            if (Indent(lines[start]) is > 0 and var indent && (Indent(lines[end]) != indent || lines[start..end].Any(line => !string.IsNullOrWhiteSpace(line) && Indent(line) < indent)))
                (lines[start], lines[end]) = (lines[start].TrimStart(' '), lines[end].TrimStart(' '));
        return string.Join('\n', lines);
    }

    private static int Indent(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    private static string Escaped(MarkdownLine line, HtmlMarks marks)
    {
        if (line.IsBlank || line.Fenced)
            marks.Reset();
        return line.Fenced ? line.Text : marks.Escape(line.Text);
    }

    // A line of "=" or "-" below text makes a heading of it too.
    private static IEnumerable<MarkdownLine> Lowered(MarkdownLine line, bool afterText)
    {
        var text = line.Text.AsSpan().Trim();
        if (line.Fenced || text.IsEmpty)
            yield return line;
        else if (text.IndexOfAnyExcept('=') < 0)
            yield return line with { Text = $"\\{text}" };
        else if (line.HeadingLevel is 1 or 2)
            yield return line with { Text = $"### {text.TrimStart('#').Trim()}".TrimEnd() };
        else
        {
            if (afterText && text.IndexOfAnyExcept('-') < 0)
                yield return line with { Text = "" };
            yield return line;
        }
    }
}

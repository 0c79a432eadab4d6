namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>Reads the lines of a front matter.</summary>
internal static class FrontMatterReader
{
    // More is a sentence with a colon.
    const int MaxKey = 40;
    const int MaxKeySpaces = 2;

    /// <summary>Whether the line may stand in a front matter: a key, a list item, an indented or blank line, a comment.</summary>
    public static bool IsPossible(string line) => line.Length == 0 || line[0] is ' ' or '\t' or '#' || IsItem(line) || Colon(line) > 0;

    public static List<FrontMatterValue> Read(ArraySegment<MarkdownLine> lines)
    {
        List<FrontMatterValue> values = [];
        for (var i = 0; i < lines.Count;)
        {
            var line = lines[i++].Text;
            if (Colon(line) is not (var colon and > 0) || line[0] is ' ' or '\t' or '#' || IsItem(line))
                continue;
            var start = i;
            while (i < lines.Count && lines[i].Text is var next && (next.Length == 0 || next[0] is ' ' or '\t' || IsItem(next)))
                i++;
            values.Add(Value(Unquote(line[..colon]), line[(colon + 1)..].Trim(), lines[start..i]));
        }

        return values;
    }

    static FrontMatterValue Value(string name, string first, ArraySegment<MarkdownLine> more)
    {
        if (first is ['[', .. var inner, ']'])
            return List(name, inner.Split(','));
        if (first.Length == 0 && more.Count > 0 && more.All(line => line.IsBlank || IsItem(line.Text.TrimStart())))
            return List(name, more.Where(line => !line.IsBlank).Select(line => line.Text.TrimStart()[1..]));
        var head = first is "|" or ">" or "|-" or ">-" ? "" : Unquote(first);
        return new(name, string.Join('\n', more.Select(line => line.Text.Trim()).Prepend(head)).Trim(), []);
    }

    static FrontMatterValue List(string name, IEnumerable<string> texts)
    {
        string[] items = [.. texts.Select(Unquote).Where(item => item.Length > 0)];
        return new(name, string.Join(", ", items), items);
    }

    static bool IsItem(string line) => line == "-" || line.StartsWith("- ", StringComparison.Ordinal);

    // A colon ends a key only before a space or the line's end: "https://…" is no key.
    static int Colon(string line)
    {
        var colon = line.IndexOf(':');
        var isKey = colon is > 0 and <= MaxKey && (colon + 1 == line.Length || char.IsWhiteSpace(line[colon + 1])) && line.AsSpan(0, colon).Count(' ') <= MaxKeySpaces;
        return isKey ? colon : -1;
    }

    static string Unquote(string text)
    {
        text = text.Trim();
        return text is ['"', .. var doubled, '"'] ? doubled.Replace("\\\"", "\"") : text is ['\'', .. var single, '\''] ? single.Replace("''", "'") : text;
    }
}

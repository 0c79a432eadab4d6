namespace McpResearch.Corpus.Parsing.References;

/// <summary>The indented block that describes a reference.</summary>
internal static class DescriptionText
{
    // What the export puts before each line; more is the text's own.
    const int MaxIndent = 2;

    /// <summary>The lines without the indent that all share, and without the blank lines around them.</summary>
    public static string Read(List<string> lines)
    {
        var indent = lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(Indent).DefaultIfEmpty(0).Min();
        var text = string.Join('\n', lines.Select(line => line[Math.Min(indent, Indent(line))..]));
        return TrimBlankLines(text);
    }

    static int Indent(string line)
    {
        var spaces = line.AsSpan().IndexOfAnyExcept(' ') is var found and >= 0 ? found : line.Length;
        return line.StartsWith('\t') ? 1 : Math.Min(spaces, MaxIndent);
    }

    // The first line keeps an indent of its own.
    static string TrimBlankLines(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(" \t\n");
        return first < 0 ? "" : text[(text.LastIndexOf('\n', first) + 1)..].TrimEnd();
    }
}

namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>The other way to write a title: a line of <c>=</c> below it.</summary>
internal static class UnderlinedTitle
{
    /// <summary>Rewrites such a title at the top of <paramref name="lines"/> with <c>#</c>.</summary>
    public static void Rewrite(MarkdownLine[] lines)
    {
        var first = Array.FindIndex(lines, line => !line.IsBlank);
        if (first < 0 || first + 1 >= lines.Length || lines[first].HeadingLevel > 0 || !IsUnderline(lines[first + 1].Text.AsSpan().TrimEnd()))
            return;
        lines[first] = lines[first] with { Text = $"# {lines[first].Text.Trim()}" };
        lines[first + 1] = lines[first + 1] with { Text = "" };
    }

    static bool IsUnderline(ReadOnlySpan<char> line) => line.Length >= 3 && line.IndexOfAnyExcept('=') < 0;
}

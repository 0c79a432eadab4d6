namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>One line of a Markdown file.</summary>
/// <param name="Number">1-based line of the file.</param>
/// <param name="Text">Without line end.</param>
/// <param name="Fenced">Whether it stands in a fenced code block: then it is no heading, rule or table row.</param>
internal readonly record struct MarkdownLine(int Number, string Text, bool Fenced)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>1 to 6 for a heading with <c>#</c>, else 0.</summary>
    public int HeadingLevel
    {
        get
        {
            var text = Unindented(Text);
            var level = text.IndexOfAnyExcept('#');
            if (level < 0)
                level = text.Length;
            return Fenced || level is 0 or > 6 || level < text.Length && text[level] is not (' ' or '\t') ? 0 : level;
        }
    }

    /// <summary>The heading's Markdown without its marks.</summary>
    public string HeadingText
    {
        get
        {
            var text = Unindented(Text)[HeadingLevel..].Trim();
            var open = text.TrimEnd('#');
            return (open.Length == 0 || open[^1] is ' ' or '\t' ? open.TrimEnd() : text).ToString();
        }
    }

    /// <summary>Whether it is a rule: three or more <c>-</c>, <c>*</c> or <c>_</c>.</summary>
    public bool IsRule
    {
        get
        {
            var text = Unindented(Text).TrimEnd();
            if (Fenced || text.Length < 3 || text[0] is not ('-' or '*' or '_'))
                return false;
            var marks = text.Count(text[0]);
            return marks >= 3 && marks + text.Count(' ') == text.Length;
        }
    }

    // Four spaces are an indented code block in Markdown.
    static ReadOnlySpan<char> Unindented(string text)
    {
        var start = text.AsSpan().IndexOfAnyExcept(' ');
        return start is >= 0 and < 4 ? text.AsSpan(start) : start < 0 ? default : text;
    }
}

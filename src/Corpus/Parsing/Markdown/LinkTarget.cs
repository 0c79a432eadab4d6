namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>The bracketed part of an inline link.</summary>
internal static class LinkTarget
{
    // CommonMark's own bound; it also keeps hostile text from being read again and again.
    const int MaxDepth = 32;
    const int MaxLength = 4096;

    /// <summary>Reads <c>(target "title")</c> at <paramref name="open"/>; <paramref name="end"/> is behind it. Null where there is none.</summary>
    public static string? Read(string text, int open, out int end)
    {
        end = open;
        if (text[open] != '(' || FindEnd(text, open) is not { } close)
            return null;
        end = close + 1;
        var inner = text.AsSpan(open + 1, close - open - 1).Trim();
        if (inner.StartsWith('<') && inner.IndexOf('>') is var angle and > 0)
            return inner[1..angle].ToString();
        var title = inner.IndexOfAny(" \t") is var gap and >= 0 && inner[gap..].TrimStart() is ['"' or '\'', ..] ? gap : inner.Length;
        return inner[..title].ToString();
    }

    static int? FindEnd(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length && i - open < MaxLength && depth <= MaxDepth; i++)
            if (text[i] == '\\')
                i++;
            else if (text[i] == '(')
                depth++;
            else if (text[i] == ')' && --depth == 0)
                return i;
        return null;
    }
}

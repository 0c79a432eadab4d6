namespace McpResearch.Corpus.Answers;

/// <summary>Where long text may be cut.</summary>
internal static class TextCut
{
    /// <summary>The last paragraph, line or word end at or before <paramref name="most"/>, but not in the first half of it; never inside a surrogate pair.</summary>
    public static int Before(string text, int most, int from = 0)
    {
        if (most >= text.Length - from)
            return text.Length;
        var end = from + most;
        foreach (var mark in new[] { "\n\n", "\n", " " })
            if (text.LastIndexOf(mark, end, most / 2, StringComparison.Ordinal) is var cut and > 0)
                return cut + mark.Length;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}

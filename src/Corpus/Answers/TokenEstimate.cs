namespace McpResearch.Corpus.Answers;

/// <summary>About what text costs a model, rather too much than too little: hosts cut or refuse answers over some 20,000 tokens, so answers end before and say how to go on.</summary>
public static class TokenEstimate
{
    /// <summary>What an answer may cost, in tokens, with room for the names of its members.</summary>
    public const int MostInAnswer = 14_000;

    private const double OfAscii = 0.28;
    private const double OfOther = 1;

    /// <summary>Of texts together.</summary>
    public static int Of(params IEnumerable<string?> texts)
    {
        var cost = 0.0;
        foreach (var text in texts)
            if (text is not null)
                cost += Of(text);
        return (int)Math.Ceiling(cost);
    }

    private static double Of(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text.Length * OfAscii;
        var cost = 0.0;
        foreach (var c in text)
            cost += c < 0x80 ? OfAscii : OfOther;
        return cost;
    }

    /// <summary>How many characters from a place on cost at most so many tokens.</summary>
    public static int Length(string text, int from, int tokens)
    {
        double left = tokens;
        var end = from;
        for (; end < text.Length; end++)
            if ((left -= text[end] < 0x80 ? OfAscii : OfOther) < 0)
                break;
        return end - from;
    }

    /// <summary>The text, cut where it costs more, with an ellipsis.</summary>
    public static string Cut(string text, int tokens) =>
        Length(text, 0, tokens) is var length && length < text.Length ? $"{text[..TextCut.Before(text, length)].TrimEnd()} […]" : text;

    /// <summary>How many of the items, from the first on and at least one, an answer has room for.</summary>
    internal static int Fitting<T>(IEnumerable<T> items, Func<T, int> cost)
    {
        var (count, left) = (0, MostInAnswer);
        foreach (var item in items)
        {
            if ((left -= cost(item)) < 0 && count > 0)
                break;
            count++;
        }

        return count;
    }
}

namespace McpResearch.Corpus.Querying;

/// <summary>A piece of a query between spaces, or in quotes.</summary>
/// <param name="Sign"><c>+</c>, <c>-</c> or <c>\0</c>.</param>
/// <param name="Field">What stands before the colon, where that is letters only and a known field; else null.</param>
/// <param name="Text">Without sign, field and quotes.</param>
/// <param name="Quoted">Whether it stood in quotes.</param>
internal sealed record QueryPart(char Sign, string? Field, string Text, bool Quoted);

/// <summary>Cuts a query at spaces and quotes, in one pass.</summary>
internal static class QueryScanner
{
    private static readonly char[] Quotes = [.. "\"“”„«»"];

    /// <summary>The pieces in order. A quote without a partner is a space.</summary>
    public static List<QueryPart> Split(string text)
    {
        var parts = new List<QueryPart>();
        var i = 0;
        while (i < text.Length)
        {
            if (IsSpace(text[i]))
                i++;
            else
                parts.Add(Next(text, ref i));
        }

        return parts;
    }

    private static QueryPart Next(string text, ref int i)
    {
        var sign = text[i] is '+' or '-' or '−' && i + 1 < text.Length && (char.IsLetterOrDigit(text[i + 1]) || IsQuote(text[i + 1])) ? text[i] == '+' ? '+' : '-' : '\0';
        var start = sign == '\0' ? i : i + 1;
        var field = Field(text, start);
        var value = field is null ? start : start + field.Length + 1;
        if (value < text.Length && IsQuote(text[value]) && CloseOf(text, value) is var close and > 0)
        {
            i = close + 1;
            return new QueryPart(sign, field, text[(value + 1)..close], true);
        }

        i = EndOf(text, IsQuote(text[Math.Min(value, text.Length - 1)]) ? value + 1 : value);
        return new QueryPart(sign, field, text[value..Math.Max(i, value)].Trim(Quotes), false);
    }

    private static string? Field(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 12 && char.IsAsciiLetter(text[end]))
            end++;
        var follows = end + 1 < text.Length && end > start && text[end] == ':' && !IsSpace(text[end + 1]) && text[end + 1] is not ('/' or ':');
        return follows && FieldConditions.IsKnown(text[start..end]) ? text[start..end] : null;
    }

    private static int CloseOf(string text, int open)
    {
        for (var i = open + 1; i < text.Length; i++)
            if (IsQuote(text[i]))
                return i;
        return -1;
    }

    private static int EndOf(string text, int i)
    {
        while (i < text.Length && !IsSpace(text[i]) && !IsQuote(text[i]))
            i++;
        return i;
    }

    private static bool IsQuote(char c) => Quotes.Contains(c);

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);
}

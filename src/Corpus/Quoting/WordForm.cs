using System.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Quoting;

/// <summary>What of a word counts when a quote is compared: not its case, accents, ligatures, apostrophes and thousands' commas.</summary>
internal static class WordForm
{
    /// <summary>The form by which words are equal.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        var form = new StringBuilder(word.Length);
        foreach (var c in word)
            if (Letters(c) is { } letters)
                form.Append(letters);
            else if (c is not ('\'' or '’' or 'ʼ' or ',' or '\u00AD'))
                CharFold.Append(form, c);
        return form.ToString();
    }

    /// <summary>The form of a sign that carries meaning beside a number at that place (<c>%</c>, <c>$</c>, <c>±</c>, a minus), or null where there is none.</summary>
    public static string? Sign(string text, int at) => text[at] switch
    {
        '%' or '％' => "%",
        '‰' or '€' or '£' or '¥' or '°' or '±' or '≥' or '≤' or '≈' or '≠' => text[at].ToString(),
        '$' when IsDigit(text, at + 1) => "$",
        '+' when IsDigit(text, at - 1) || (IsDigit(text, at + 1) && IsOpen(text, at - 1)) => "+",
        '-' or '−' or '–' when IsDigit(text, at + 1) && IsOpen(text, at - 1) => "-",
        '<' or '>' when IsDigit(text, at + 1) || (IsDigit(text, at + 2) && text[at + 1] == ' ') => text[at].ToString(),
        _ => null,
    };

    private static string? Letters(char c) => c switch { 'ﬃ' => "ffi", 'ﬄ' => "ffl", 'ﬅ' or 'ﬆ' => "st", _ => null };

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsOpen(string text, int at) => at < 0 || char.IsWhiteSpace(text[at]) || text[at] is '(' or '[';
}

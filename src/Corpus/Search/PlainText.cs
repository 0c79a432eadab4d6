using System.Text;

namespace McpResearch.Corpus.Search;

/// <summary>Markdown as one line of plain text, by one pass: markup, control characters and line breaks go, words and their order stay.</summary>
public static class PlainText
{
    private const int LongestRule = 120;
    private const int LongestAddress = 500;

    /// <summary>The flattened text. Of <c>[text](address)</c> the text stays; characters that would be read as markup are left out.</summary>
    public static string Flatten(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        for (var i = 0; i < markdown.Length; i++)
            i = Append(text, markdown, i);
        return text.ToString().TrimEnd();
    }

    private static int Append(StringBuilder text, string markdown, int i)
    {
        var c = markdown[i];
        if (c == ']' && i + 1 < markdown.Length && markdown[i + 1] == '(')
            return EndOfAddress(markdown, i);
        if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '|' or '<' or '>' or '\u2028' or '\u2029')
            AppendSpace(text);
        else if (!IsMarkup(text, markdown, i))
            text.Append(c);
        return i;
    }

    private static bool IsMarkup(StringBuilder text, string markdown, int i) => markdown[i] switch
    {
        '*' or '`' or '[' or ']' or '\\' or '~' => true,
        '_' => !(i > 0 && i + 1 < markdown.Length && char.IsLetterOrDigit(markdown[i - 1]) && char.IsLetterOrDigit(markdown[i + 1])),
        '#' => i + 1 >= markdown.Length || markdown[i + 1] is '#' or ' ',
        '-' or '+' or '=' => StartsLine(markdown, i) && (i + 1 >= markdown.Length || markdown[i + 1] is ' ' or '-' or '=' or '\n'),
        '!' => i + 1 < markdown.Length && markdown[i + 1] == '[',
        '\uFFFD' or '\uFEFF' => true,
        _ => char.IsSurrogate(markdown[i]) && !IsPaired(markdown, i),
    };

    private static bool IsPaired(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1]);

    private static bool StartsLine(string markdown, int i)
    {
        for (var back = 0; i > 0 && back < LongestRule && markdown[i - 1] is ' ' or '\t' or '-' or '='; back++)
            i--;
        return i == 0 || markdown[i - 1] == '\n';
    }

    /// <summary>The closing parenthesis on the same line, or the bracket where there is none.</summary>
    private static int EndOfAddress(string markdown, int bracket)
    {
        for (var i = bracket + 2; i < markdown.Length && i < bracket + LongestAddress && markdown[i] != '\n'; i++)
            if (markdown[i] == ')')
                return i;
        return bracket;
    }

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
            text.Append(' ');
    }
}

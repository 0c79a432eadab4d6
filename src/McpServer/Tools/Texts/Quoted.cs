using System.Globalization;
using System.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Server.Tools.Texts;

/// <summary>Corpus text as data: what could pass for a line of ours, steer a terminal or hide from a reader is taken out or marked.</summary>
internal static class Quoted
{
    /// <summary>One line: line ends and control characters become blanks, cut to <paramref name="most"/> characters with an ellipsis.</summary>
    public static string Line(string? text, int most = 200) => Cut(Clean(text, ' ').Trim(), most);

    /// <summary>Any number of lines, each behind <c>&gt; </c>, cut to <paramref name="most"/> characters with an ellipsis.</summary>
    public static string Block(string? text, int most = 20_000) => string.Join('\n', Cut(Clean(text, '\n').Trim('\n'), most).Split('\n').Select(line => $"> {line}"));

    /// <summary>Many lines as they are, without what steers terminals or hides.</summary>
    public static string Plain(string? text) => Clean(text, '\n');

    /// <summary>In a code fence that the text cannot end.</summary>
    public static string Fenced(string text, string language)
    {
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        return $"{fence}{language}\n{Plain(text).TrimEnd('\n')}\n{fence}";
    }

    private static string Clean(string? text, char lineEnd)
    {
        if (string.IsNullOrEmpty(text) || Plainness(text) == text.Length)
            return text ?? "";
        var clean = new StringBuilder(text.Length);
        for (var rest = text.ReplaceLineEndings("\n").AsSpan(); rest.Length > 0;)
        {
            var plain = Plainness(rest);
            clean.Append(rest[..plain]);
            _ = Rune.DecodeFromUtf16(rest[plain..], out var rune, out var length);
            if (length > 0)
                Append(clean, rune, lineEnd);
            rest = rest[(plain + length)..];
        }

        return clean.ToString();
    }

    /// <summary>How many characters at the start are printable ASCII, of which nothing need be taken out.</summary>
    private static int Plainness(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange(' ', '~') is var end and >= 0 ? end : text.Length;

    private static void Append(StringBuilder clean, Rune rune, char lineEnd)
    {
        if (rune.Value is '\n' or 0x2028 or 0x2029)
            clean.Append(lineEnd);
        else if (rune.Value is '\t' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
            clean.Append(' ');
        else if (!HiddenMarks.Contains(rune.Value))
            clean.Append(rune.ToString());
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd() + "…";
    }
}

using System.Text;

namespace McpResearch.Corpus.Citing;

/// <summary>Text that cannot break the line, or the file, that it is put into.</summary>
internal static class OneLine
{
    /// <summary>Runs of white space and control characters become one space, none at the ends; lone surrogates become U+FFFD. Empty for null.</summary>
    public static string Of(string? text)
    {
        var line = new StringBuilder(text?.Length ?? 0);
        Span<char> units = stackalloc char[2];
        var gap = false;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var blank = IsBlank(rune);
            if (!blank)
                line.Append(gap && line.Length > 0 ? " " : "").Append(units[..rune.EncodeToUtf16(units)]);
            gap = blank;
        }
        return line.ToString();
    }

    /// <summary>The same for each line of a text; lines stay lines.</summary>
    public static string OfEach(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Of)).Trim('\n');

    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
}

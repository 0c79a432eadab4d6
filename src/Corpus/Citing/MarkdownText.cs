using System.Text;

namespace McpResearch.Corpus.Citing;

/// <summary>Text that Markdown shows as it is.</summary>
internal static class MarkdownText
{
    // Also what pandoc and GitHub add: formulas, sub- and superscript, struck text, tables, citations and mentions.
    private const string Special = "\\`*_[]<>&~^$|@";

    /// <summary>Escapes what has a meaning within a line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
            escaped.Append(Special.Contains(character) ? "\\" : "").Append(character);
        return escaped.ToString();
    }

    /// <summary>Escapes also what makes a heading or a list of a line that starts with it.</summary>
    public static string EscapeStart(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var mark = digits < text.Length && (digits == 0 ? "#+-=" : ".)").Contains(text[digits]);
        return mark ? $"{text[..digits]}\\{Escape(text[digits..])}" : Escape(text);
    }
}

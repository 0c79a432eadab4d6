using System.Net;
using System.Text;

namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>Text without mark-up.</summary>
internal static class PlainText
{
    /// <summary>HTML entities (<c>&amp;#34;</c>, <c>&amp;amp;</c>) decoded.</summary>
    public static string Decode(string text) => text.Contains('&') ? WebUtility.HtmlDecode(text) : text;

    /// <summary>Trimmed, with one space for each run of white space.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        return line.ToString().TrimEnd();
    }

    /// <summary>Lower-case letters and digits with one space between words: equal for titles that differ in case and marks.</summary>
    public static string Words(string text) => Slug.From(text, int.MaxValue).Replace('-', ' ');
}

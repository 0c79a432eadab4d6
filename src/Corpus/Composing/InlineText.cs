using System.Text;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Composing;

/// <summary>Plain text as Markdown that reads back as that text; as it is where that is enough.</summary>
internal static class InlineText
{
    private const string Special = "\\`*_[]#~|";

    /// <summary>For a heading, the text of a link, a cell of a digest's tables.</summary>
    /// <param name="text">One clean line.</param>
    public static string Of(string text)
    {
        var open = text.Replace("<", "&lt;", StringComparison.Ordinal);
        return text.AsSpan().IndexOfAny("|[]") < 0 && !text.EndsWith('#') && !text.EndsWith('\\') && InlineMarkdown.Read(open) is { Links: [] } read && read.Plain == text ? open : Escaped(text);
    }

    /// <summary>For the value of a row at the top of a note, of which the parser reads entities, bars and whole links.</summary>
    public static string Value(string text)
    {
        var value = PlainText.Decode(text) == text ? text : text.Replace("&", "&amp;", StringComparison.Ordinal);
        value = value.Replace("<", "&lt;", StringComparison.Ordinal);
        value = InlineMarkdown.Read(value).WholeTarget is null ? value : value.Replace("[", "&#91;", StringComparison.Ordinal);
        return value.Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
            escaped.Append(character switch { '<' => "&lt;", '&' => "&amp;", _ when Special.Contains(character) => $"\\{character}", _ => character.ToString() });
        return escaped.ToString();
    }
}

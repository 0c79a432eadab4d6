using System.Globalization;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>How a section writes its themes.</summary>
internal enum ThemeStyle
{
    /// <summary><c>### 1. Title</c></summary>
    Heading,

    /// <summary><c>1. **Title**: statement</c></summary>
    Numbered,

    /// <summary><c>**1. Title**</c></summary>
    BoldNumbered,

    /// <summary><c>- **Title**: statement</c>, or without the dash.</summary>
    Bold,
}

/// <summary>The line that a theme starts with.</summary>
/// <param name="Number">Null where it has none.</param>
/// <param name="Statement">What follows the title on the line.</param>
internal sealed record ThemeStart(ThemeStyle Style, int? Number, string Title, string Statement, int Line)
{
    // A title longer than this is a statement.
    const int MaxPlainTitle = 150;

    /// <summary>Reads the start of a theme, in any style where <paramref name="style"/> is null. Null where the line starts none.</summary>
    public static ThemeStart? Read(MarkdownLine line, ThemeStyle? style)
    {
        var found = line.Fenced || line.IsBlank ? null : line.HeadingLevel > 0 ? Heading(line) : Listed(line);
        return style is null || found?.Style == style ? found : null;
    }

    static ThemeStart Heading(MarkdownLine line)
    {
        var number = TakeNumber(line.HeadingText, out var title);
        return new(ThemeStyle.Heading, number, InlineMarkdown.Read(title).Plain, "", line.Number);
    }

    static ThemeStart? Listed(MarkdownLine line)
    {
        if (line.Text.StartsWith("   ", StringComparison.Ordinal))
            return null;
        var number = TakeNumber(line.Text.Trim(), out var text);
        var dashed = number is null && (text.StartsWith("- ", StringComparison.Ordinal) || text.StartsWith("* ", StringComparison.Ordinal));
        text = dashed ? text[2..].TrimStart() : text;
        if (TakeBold(text, out var bold, out var rest))
            return Bold(number, bold, rest, line.Number);
        return number is null ? null : Plain(number, text, line.Number);
    }

    static ThemeStart Bold(int? number, string bold, string rest, int line)
    {
        var inner = TakeNumber(bold, out var title);
        var style = number is not null ? ThemeStyle.Numbered : inner is not null ? ThemeStyle.BoldNumbered : ThemeStyle.Bold;
        return new(style, number ?? inner, InlineMarkdown.Read(number is null ? title : bold).Plain.TrimEnd(':', ' '), rest.TrimStart(':', '-', '–', '—', ' '), line);
    }

    static ThemeStart Plain(int? number, string text, int line)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and < MaxPlainTitle
            ? new(ThemeStyle.Numbered, number, InlineMarkdown.Read(text[..colon]).Plain, text[(colon + 2)..].Trim(), line)
            : new(ThemeStyle.Numbered, number, InlineMarkdown.Read(text).Plain, "", line);
    }

    static bool TakeBold(string text, out string bold, out string rest)
    {
        var end = text.StartsWith("**", StringComparison.Ordinal) ? text.IndexOf("**", 2, StringComparison.Ordinal) : -1;
        bold = end > 2 ? text[2..end] : "";
        rest = end > 2 ? text[(end + 2)..] : "";
        return end > 2;
    }

    // "12. Title" or "12) Title".
    static int? TakeNumber(string text, out string rest)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        rest = text;
        if (digits is <= 0 or > 4 || text[digits] is not ('.' or ')') || digits + 1 < text.Length && text[digits + 1] != ' ')
            return null;
        rest = text[(digits + 1)..].Trim();
        return int.Parse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}

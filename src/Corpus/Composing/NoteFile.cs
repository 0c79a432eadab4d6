using System.Globalization;
using System.Text;

namespace McpResearch.Corpus.Composing;

/// <summary>Writes a research note in the format that the corpus keeps them in.</summary>
internal static class NoteFile
{
    /// <summary>The whole file, lines ending with <c>\n</c>. Sections that say nothing are left out.</summary>
    public static string Of(NoteDraft draft)
    {
        var text = new StringBuilder($"# {InlineText.Of(CleanText.Line(draft.Title))}\n\n| | |\n|---|---|\n");
        Row(text, "Source", CleanText.Line(draft.Source) is { Length: > 0 } source ? InlineText.Value(source) : null);
        Row(text, "URL", draft.Url is { } url ? WebLink.Of(url) : null);
        Row(text, "Researched", draft.Researched.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var (heading, body) in Sections(draft))
            if (body.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n{body}\n");
        return text.ToString();
    }

    /// <summary>The sections in order, as they are written.</summary>
    public static IEnumerable<(string Heading, string Body)> Sections(NoteDraft draft) =>
    [
        ("Overview", SafeMarkdown.Section(draft.Overview)),
        ("Key Points", List(draft.KeyPoints)),
        ("Technical Details", SafeMarkdown.Section(draft.TechnicalDetails)),
        ("Implications", SafeMarkdown.Section(draft.Implications)),
        ("Sources", List(draft.Sources)),
        ("Related", List(draft.Related)),
    ];

    private static string List(IReadOnlyList<string> items) => string.Join('\n', items.Select(SafeMarkdown.Item).Where(item => item.Length > 0).Select(item => $"- {item}"));

    private static void Row(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append(CultureInfo.InvariantCulture, $"| **{name}** | {value} |\n");
    }
}

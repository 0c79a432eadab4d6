using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>Key themes, in the style of the section's first one: <c>1. **Title**: statement</c>, <c>**1. Title**</c> or <c>### 1. Title</c> with text below, <c>- **Title**: statement</c>.</summary>
internal static class ThemeSection
{
    public static void Read(Section section, DigestDraft draft)
    {
        ThemeStyle? style = null;
        ThemeStart? open = null;
        var start = 0;
        for (var i = 0; i < section.Body.Count; i++)
        {
            if (ThemeStart.Read(section.Body[i], style) is not { } found)
                continue;
            Close(section, open, section.Body[start..i], draft);
            (style, open, start) = (found.Style, found, i + 1);
        }

        Close(section, open, section.Body[start..], draft);
    }

    static void Close(Section section, ThemeStart? open, ArraySegment<MarkdownLine> below, DigestDraft draft)
    {
        if (open is null)
        {
            draft.Keep(section, below);
            return;
        }

        var number = Number(open, draft);
        var text = MarkdownLines.TextBeforeRules(below);
        draft.Themes.Add(new()
        {
            Id = new(EntryKind.Theme, $"{draft.Date}/{number}"),
            Number = number,
            Title = open.Title.Length > 0 ? open.Title : $"Theme {number}",
            Statement = open.Statement.Length > 0 && text.Length > 0 ? $"{open.Statement}\n{(below[0].IsBlank ? "\n" : "")}{text}" : open.Statement + text,
            Date = draft.Date,
            Location = draft.At(open.Line),
        });
    }

    static int Number(ThemeStart open, DigestDraft draft)
    {
        if (open.Number is > 0 and var own && draft.ThemeNumbers.Add(own))
            return own;
        var next = draft.ThemeNumbers.Max + 1;
        draft.ThemeNumbers.Add(next);
        if (open.Number is > 0)
            draft.Report(open.Line, $"Theme number {open.Number} was found a second time: expected each once. This one is number {next}.");
        return next;
    }
}

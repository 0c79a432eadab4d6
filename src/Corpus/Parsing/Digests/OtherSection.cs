using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>Keeps a section that nobody knows, as written.</summary>
internal static class OtherSection
{
    public static void Read(Section section, DigestDraft draft)
    {
        var text = MarkdownLines.TextBeforeRules(section.Body);
        var heading = section.Heading?.Text.Trim() ?? "";
        draft.Keep("", text.Length == 0 || heading.Length == 0 ? heading + text : $"{heading}\n\n{text}");
    }
}

using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>Stories: <c>####</c> headings below <c>###</c> categories. Where there is no <c>####</c>, a <c>###</c> heading that is a link or has text is a story.</summary>
internal static class StorySection
{
    public static void Read(Section section, DigestDraft draft)
    {
        var blocks = Section.Split(section.Body, 4);
        var deep = blocks.Exists(block => block.Level == 4);
        var category = "";
        foreach (var block in blocks)
            if (block.Heading is null)
                draft.Keep(section, block.Body);
            else if (block.Level == 4 || IsStory(block, deep))
                StoryReader.Read(block, category = block.Level == 4 ? category : "", draft);
            else
                category = ReadCategory(block, draft);
    }

    static bool IsStory(Section block, bool deep) =>
        InlineMarkdown.Read(block.Heading!.Value.HeadingText).WholeTarget is not null || !deep && MarkdownLines.TextBeforeRules(block.Body).Length > 0;

    static string ReadCategory(Section block, DigestDraft draft)
    {
        draft.Category(block.Title);
        draft.Keep(block, block.Body);
        return block.Title;
    }
}

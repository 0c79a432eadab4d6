using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>The overview, and what stands above the first section: <c>**Name:** number</c> lines and text.</summary>
internal static class OverviewSection
{
    public static void Read(Section section, DigestDraft draft)
    {
        List<MarkdownLine> text = [];
        foreach (var line in section.Body)
            if (Statistic(line) is { } statistic)
                draft.Statistics.Add(statistic);
            else
                text.Add(line);
        if (MarkdownLines.TextBeforeRules(text.ToArray()) is { Length: > 0 } overview)
            draft.Overview.Add(overview);
    }

    static Field? Statistic(MarkdownLine line) =>
        !line.Fenced && LabelledLine.Read(line.Text) is { Value: [>= '0' and <= '9', ..] } label ? new(label.Name, PlainText.Decode(label.Value)) : null;
}

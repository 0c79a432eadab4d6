using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>Knows a digest's sections by the words of their headings.</summary>
internal static class DigestSections
{
    static readonly (string Word, bool Telling, Action<Section, DigestDraft> Read)[] Known =
    [
        ("backlog", true, BacklogSection.Read),
        ("quick reference", true, QuickReferenceSection.Read),
        ("source summary", true, SourceSummarySection.Read),
        ("sources summary", true, SourceSummarySection.Read),
        ("top stories", true, StorySection.Read),
        ("key themes", true, ThemeSection.Read),
        ("overview", false, OverviewSection.Read),
        ("stories", false, StorySection.Read),
        ("themes", false, ThemeSection.Read),
    ];

    /// <summary>What reads the section.</summary>
    public static Action<Section, DigestDraft> Reader(Section section) => section.Heading is null ? OverviewSection.Read : Find(section.Title).Read ?? OtherSection.Read;

    /// <summary>The words of a heading that only digests have, else null.</summary>
    public static string? Telling(string heading) => Find(heading) is { Telling: true } known ? known.Word : null;

    static (string Word, bool Telling, Action<Section, DigestDraft>? Read) Find(string heading)
    {
        var words = $" {PlainText.Words(heading)} ";
        return Known.FirstOrDefault(known => words.Contains($" {known.Word} ", StringComparison.Ordinal));
    }
}

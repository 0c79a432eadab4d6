namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>A heading with what stands below it.</summary>
/// <param name="Heading">Null for what stands above the first heading.</param>
/// <param name="Level">1 to 6; 0 without heading.</param>
/// <param name="Body">The lines up to the next heading that parts.</param>
internal sealed record Section(MarkdownLine? Heading, int Level, ArraySegment<MarkdownLine> Body)
{
    /// <summary>The heading as plain text.</summary>
    public string Title { get; } = Heading is { } heading ? InlineMarkdown.Read(heading.HeadingText).Plain : "";

    /// <summary>1-based line of the heading; of the first line where there is none.</summary>
    public int Line => Heading?.Number ?? (Body.Count > 0 ? Body[0].Number : 1);

    /// <summary>Parts <paramref name="lines"/> at the headings of <paramref name="deepest"/> level and above. What stands above the first comes first, where it is not blank.</summary>
    public static List<Section> Split(ArraySegment<MarkdownLine> lines, int deepest)
    {
        List<Section> sections = [];
        var start = 0;
        MarkdownLine? heading = null;
        for (var i = 0; i <= lines.Count; i++)
        {
            if (i < lines.Count && (lines[i].HeadingLevel is var level && (level == 0 || level > deepest)))
                continue;
            var body = lines[start..i];
            if (heading is not null || body.Any(line => !line.IsBlank))
                sections.Add(new(heading, heading?.HeadingLevel ?? 0, body));
            heading = i < lines.Count ? lines[i] : null;
            start = i + 1;
        }

        return sections;
    }
}

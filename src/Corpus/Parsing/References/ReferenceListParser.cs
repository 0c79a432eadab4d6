using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.References;

/// <summary>Reads the export of a reference manager. It is no proper Markdown: descriptions hold lines that look like headings, lists and rules.</summary>
internal static class ReferenceListParser
{
    /// <summary>Whether a numbered heading is followed by fields, or the title says so and a time of generation follows.</summary>
    public static bool IsMatch(MarkdownFile file) =>
        ReferenceBlocks.First(file.Body) >= 0 || file.TitleInline.Plain.Equals("References", StringComparison.OrdinalIgnoreCase) && Generated(file.Body) >= 0;

    public static ParsedFile Parse(MarkdownFile file)
    {
        var blocks = ReferenceBlocks.Split(file.Body, out var before);
        var reader = new ReferenceReader(file.Path, blocks);
        List<Entry> entries = [.. blocks.Select(reader.Read), .. Leftover(file, before)];
        return new() { Kind = FileKind.ReferenceList, Entries = [.. entries], Problems = [.. reader.Problems.OrderBy(problem => problem.Location.Line)] };
    }

    static IEnumerable<Entry> Leftover(MarkdownFile file, ArraySegment<MarkdownLine> before)
    {
        var generated = Generated(before);
        ArraySegment<MarkdownLine> rest = generated < 0 ? before : (MarkdownLine[])[.. before[..generated], .. before[(generated + 1)..]];
        if (MarkdownLines.TextBeforeRules(rest) is { Length: > 0 } text)
            yield return NoteParser.Rest(file, text, null, []);
    }

    static int Generated(ArraySegment<MarkdownLine> lines) =>
        lines.TakeWhile(line => line.IsBlank || line.Text.StartsWith("Generated:", StringComparison.OrdinalIgnoreCase)).ToList().FindIndex(line => !line.IsBlank);
}

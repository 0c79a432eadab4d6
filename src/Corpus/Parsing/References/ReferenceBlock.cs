using System.Globalization;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.References;

/// <summary>The lines of one entry.</summary>
/// <param name="Number">From the heading; 0 where it has none.</param>
/// <param name="Title">The heading's text.</param>
/// <param name="Line">1-based line of the heading.</param>
/// <param name="Body">The lines below it.</param>
internal sealed record ReferenceBlock(int Number, string Title, int Line, ArraySegment<MarkdownLine> Body);

/// <summary>Parts a list into its entries.</summary>
internal static class ReferenceBlocks
{
    /// <summary>Index of the first line that starts an entry with fields outside of code blocks, or -1.</summary>
    public static int First(ArraySegment<MarkdownLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            if (!lines[i].Fenced && Heading(lines[i].Text) is { Number: > 0 } && FieldBelow(lines, i) is not null || Starts(lines, i))
                return i;
        return -1;
    }

    public static List<ReferenceBlock> Split(ArraySegment<MarkdownLine> lines, out ArraySegment<MarkdownLine> before)
    {
        List<ReferenceBlock> blocks = [];
        var start = Math.Max(First(lines), 0);
        before = First(lines) < 0 ? lines : lines[..start];
        for (var i = start; i < lines.Count && before.Count < lines.Count;)
        {
            var (number, title) = Heading(lines[i].Text)!.Value;
            var end = i + 1;
            while (end < lines.Count && Heading(lines[end].Text) is not { Number: > 0 } && !Starts(lines, end))
                end++;
            blocks.Add(new(number, title, lines[i].Number, lines[(i + 1)..end]));
            i = end;
        }

        return blocks;
    }

    // A heading without number starts an entry only where a cite key or address follows at once.
    static bool Starts(ArraySegment<MarkdownLine> lines, int i) =>
        !lines[i].Fenced && Heading(lines[i].Text) is { Number: 0 } && FieldBelow(lines, i) is "cite key";

    // "## 12. Title" at the start of the line; indented ones belong to a description.
    static (int Number, string Title)? Heading(string line)
    {
        if (!line.StartsWith("## ", StringComparison.Ordinal))
            return null;
        var text = line.AsSpan(3).Trim();
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 6 && text[digits] == '.' && (digits + 1 == text.Length || text[digits + 1] == ' ')
            ? (int.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture), text[(digits + 1)..].Trim().ToString())
            : (0, text.ToString());
    }

    // Lower-case name of the strongest field in the list below the heading: the cite key, else any known one, else null.
    static string? FieldBelow(ArraySegment<MarkdownLine> lines, int heading)
    {
        string? found = null;
        var i = heading + 1;
        while (i < lines.Count && lines[i].IsBlank)
            i++;
        for (; i < lines.Count && ReferenceField.Read(lines[i].Text) is { } field && found != "cite key"; i++)
            found = field.IsKnown && (found is null || field.Key == "cite key") ? field.Key : found;
        return found;
    }
}

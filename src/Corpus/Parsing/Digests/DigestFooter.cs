using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>The lines in italics below the last rule, which say how the digest was made.</summary>
internal static class DigestFooter
{
    /// <summary>The lines above the footer; <paramref name="footer"/> is empty where there is none.</summary>
    public static ArraySegment<MarkdownLine> Cut(ArraySegment<MarkdownLine> lines, out string footer)
    {
        var start = lines.Count;
        while (start > 0 && (lines[start - 1].IsBlank || IsItalic(lines[start - 1].Text.AsSpan().Trim())))
            start--;
        if (start == 0 || !lines[start - 1].IsRule)
            start = lines.Count;
        footer = MarkdownLines.Text(lines[start..]);
        return lines[..start];
    }

    static bool IsItalic(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] is '*' or '_' && line[^1] == line[0] && line[1] != line[0] && line[1] != ' ';
}

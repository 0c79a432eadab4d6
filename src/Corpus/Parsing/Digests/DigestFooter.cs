using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>The lines in italics below the last rule, which say how the digest was made.</summary>
internal static class DigestFooter
{
    /// <summary>Keeps the footer as text and gives the lines above it.</summary>
    public static ArraySegment<MarkdownLine> Cut(ArraySegment<MarkdownLine> lines, DigestDraft draft)
    {
        var start = lines.Count;
        while (start > 0 && (lines[start - 1].IsBlank || IsItalic(lines[start - 1].Text.AsSpan().Trim())))
            start--;
        if (start == 0 || !lines[start - 1].IsRule)
            return lines;
        draft.Keep("", MarkdownLines.Text(lines[start..]));
        return lines[..start];
    }

    static bool IsItalic(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] is '*' or '_' && line[^1] == line[0] && line[1] != line[0] && line[1] != ' ';
}

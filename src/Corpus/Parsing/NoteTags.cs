using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing;

/// <summary>The <c>#tags</c> in the text of a note, as Obsidian has them: letters, digits, <c>_</c>, <c>-</c> and <c>/</c>, not digits alone, not in code.</summary>
internal static class NoteTags
{
    // A note with more is a list of something else.
    private const int Most = 50;

    /// <summary>Each once, in order.</summary>
    public static IReadOnlyList<string> In(IEnumerable<MarkdownLine> lines)
    {
        var tags = new List<string>();
        foreach (var line in lines)
            if (!line.Fenced && line.Text.Contains('#'))
                Add(line.Text, tags);
        return [.. tags.Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];
    }

    private static void Add(string line, List<string> tags)
    {
        var code = false;
        for (var i = 0; i < line.Length; i++)
        {
            code ^= line[i] == '`';
            if (code || line[i] != '#' || i > 0 && !char.IsWhiteSpace(line[i - 1]) && line[i - 1] != '(')
                continue;
            var end = i + 1;
            while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '_' or '-' or '/'))
                end++;
            if (line.AsSpan(i + 1, end - i - 1).IndexOfAnyExceptInRange('0', '9') >= 0)
                tags.Add(line[(i + 1)..end]);
            i = end - 1;
        }
    }
}

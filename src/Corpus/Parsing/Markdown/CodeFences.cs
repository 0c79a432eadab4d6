namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>Finds fenced code blocks. A fence that is never closed is none, so that a stray one does not hide the rest of a file.</summary>
internal static class CodeFences
{
    /// <summary>For each line whether it belongs to a fenced block, the fences included.</summary>
    public static bool[] Find(string[] lines)
    {
        var fenced = new bool[lines.Length];
        foreach (var (start, end) in Blocks(lines))
            Array.Fill(fenced, true, start, end - start + 1);
        return fenced;
    }

    /// <summary>The places of the first and last line of each block, the fences themselves.</summary>
    public static IEnumerable<(int Start, int End)> Blocks(string[] lines)
    {
        var marks = Array.ConvertAll(lines, Mark);
        var longest = LongestAfter(lines, marks);
        for (var i = 0; i < lines.Length; i++)
        {
            if (marks[i] is not { } open || longest[i + 1][open.Kind] < open.Length)
                continue;
            var start = i;
            do i++; while (!Closes(lines[i], marks[i], open));
            yield return (start, i);
        }
    }

    /// <summary>Whether the line may open or close a block.</summary>
    public static bool Opens(string line) => Mark(line) is not null;

    // [backticks, tildes]: the longest closing fence at or after each line, so that no search runs in vain.
    static int[][] LongestAfter(string[] lines, (int Kind, int Length)?[] marks)
    {
        var longest = new int[lines.Length + 1][];
        longest[^1] = [0, 0];
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            longest[i] = longest[i + 1];
            if (marks[i] is { } mark && mark.Length > longest[i][mark.Kind] && Closes(lines[i], mark, mark))
                longest[i] = mark.Kind == 0 ? [mark.Length, longest[i][1]] : [longest[i][0], mark.Length];
        }

        return longest;
    }

    static bool Closes(string line, (int Kind, int Length)? mark, (int Kind, int Length) open) =>
        mark is { } close && close.Kind == open.Kind && close.Length >= open.Length && line.AsSpan().Trim().Length == close.Length;

    static (int Kind, int Length)? Mark(string line)
    {
        var text = line.AsSpan().TrimStart(' ');
        if (text.IsEmpty || line.Length - text.Length > 3 || text[0] is not ('`' or '~'))
            return null;
        var length = text.IndexOfAnyExcept(text[0]) is var end and >= 0 ? end : text.Length;
        return length < 3 || text[0] == '`' && text[length..].Contains('`') ? null : (text[0] == '`' ? 0 : 1, length);
    }
}

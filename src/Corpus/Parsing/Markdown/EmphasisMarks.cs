namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>Runs of <c>*</c> and <c>_</c>. Those that pair up around text are mark-up, the others stay (<c>2 * 3</c>, <c>snake_case</c>).</summary>
internal sealed class EmphasisMarks(string text)
{
    readonly List<(int At, int Length)> runs = [];

    /// <summary>Takes the run at <paramref name="at"/> and gives the place behind it.</summary>
    public int Add(int at)
    {
        var end = at;
        while (end < text.Length && text[end] == text[at])
            end++;
        runs.Add((at, end - at));
        return end;
    }

    /// <summary>Drops the marks that pair up.</summary>
    public void Drop(bool[] dropped)
    {
        Dictionary<char, Stack<(int At, int Length)>> open = new() { ['*'] = new(), ['_'] = new() };
        foreach (var (at, length) in runs)
        {
            var rest = CanClose(at, length) ? Close(open[text[at]], at, length, dropped) : length;
            if (rest > 0 && CanOpen(at, length))
                open[text[at]].Push((at + length - rest, rest));
        }
    }

    static int Close(Stack<(int At, int Length)> open, int at, int length, bool[] dropped)
    {
        while (length > 0 && open.TryPop(out var opener))
        {
            var paired = Math.Min(length, opener.Length);
            Array.Fill(dropped, true, opener.At + opener.Length - paired, paired);
            Array.Fill(dropped, true, at, paired);
            if (opener.Length > paired)
                open.Push((opener.At, opener.Length - paired));
            at += paired;
            length -= paired;
        }

        return length;
    }

    bool CanOpen(int at, int length) => at + length < text.Length && !char.IsWhiteSpace(text[at + length]) && !(text[at] == '_' && IsWordBefore(at));

    bool CanClose(int at, int length) => at > 0 && !char.IsWhiteSpace(text[at - 1]) && !(text[at] == '_' && at + length < text.Length && char.IsLetterOrDigit(text[at + length]));

    bool IsWordBefore(int at) => at > 0 && char.IsLetterOrDigit(text[at - 1]);
}

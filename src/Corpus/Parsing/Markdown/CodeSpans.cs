namespace McpResearch.Corpus.Parsing.Markdown;

/// <summary>Code between runs of as many backticks.</summary>
internal sealed class CodeSpans(string text)
{
    // Where the last run of each length starts: no search for a closing run is made in vain.
    readonly Dictionary<int, int> last = LastRuns(text);

    /// <summary>Drops the ticks of the code span at <paramref name="at"/>, or nothing where it never ends. Gives the place behind.</summary>
    public int Skip(int at, bool[] dropped)
    {
        var length = RunLength(text, at);
        if (last.GetValueOrDefault(length) <= at)
            return at + length;
        var close = at + length;
        while (RunLength(text, close) is var run && run != length)
            close += Math.Max(run, 1);
        Array.Fill(dropped, true, at, length);
        Array.Fill(dropped, true, close, length);
        return close + length;
    }

    static Dictionary<int, int> LastRuns(string text)
    {
        Dictionary<int, int> last = [];
        for (var i = text.IndexOf('`'); i >= 0 && i < text.Length; i++)
            if (RunLength(text, i) is var length and > 0)
            {
                last[length] = i;
                i += length;
            }

        return last;
    }

    static int RunLength(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '`')
            end++;
        return end - at;
    }
}

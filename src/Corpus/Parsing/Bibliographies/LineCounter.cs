namespace McpResearch.Corpus.Parsing.Bibliographies;

/// <summary>Tells the line of a place in a text. Places asked for must not go back.</summary>
internal sealed class LineCounter(string text)
{
    private int counted;
    private int line = 1;

    /// <summary>1-based line of <paramref name="at"/>.</summary>
    public int Line(int at)
    {
        if (at > counted)
        {
            line += text.AsSpan(counted, at - counted).Count('\n');
            counted = at;
        }

        return line;
    }
}

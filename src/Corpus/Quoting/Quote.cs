using System.Text.RegularExpressions;

namespace McpResearch.Corpus.Quoting;

/// <summary>A quote as words, in the parts between its ellipses.</summary>
internal sealed partial class Quote
{
    private Quote(string text)
    {
        Words = WordList.Learn(text, Vocabulary);
        Parts = [.. Cut(text)];
    }

    /// <summary>Numbers of its words.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>All of its words.</summary>
    public WordList Words { get; }

    /// <summary>First word of each part, and the one after its last; more may stand between two parts than the quote says. None is empty.</summary>
    public IReadOnlyList<(int From, int To)> Parts { get; }

    /// <summary>Reads a quote.</summary>
    public static Quote Of(string text) => new(text);

    /// <summary>The numbers of a part's words.</summary>
    public ReadOnlySpan<int> Ids((int From, int To) part) => Words.Ids[part.From..part.To];

    private IEnumerable<(int From, int To)> Cut(string text)
    {
        var from = 0;
        foreach (var gap in Ellipsis().Matches(text).Select(match => match.Index).Append(text.Length))
        {
            var to = from;
            while (to < Words.Count && Words.Start(to) < gap)
                to++;
            if (to > from)
                yield return (from, to);
            from = to;
        }
    }

    [GeneratedRegex(@"…|\.{3,}|\. \. \.")]
    private static partial Regex Ellipsis();
}

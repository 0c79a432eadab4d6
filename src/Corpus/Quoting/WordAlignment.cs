namespace McpResearch.Corpus.Quoting;

/// <summary>How a word of a quote and a word of a text go together.</summary>
internal enum Step
{
    /// <summary>They are the same.</summary>
    Same,

    /// <summary>One stands in the place of the other.</summary>
    Changed,

    /// <summary>The quote has a word that the text has not.</summary>
    Added,

    /// <summary>The text has a word that the quote has not.</summary>
    Missing,
}

/// <summary>Aligns words so that the fewest are changed, added or missing. Time grows with the product of both lengths, memory with their sum.</summary>
internal static class WordAlignment
{
    /// <summary>Up to so many pairs of words are kept in one table; more are halved first.</summary>
    private const int MostInTable = 1 << 20;

    /// <summary>The stretch of the text that is nearest to the quote, and how many words differ there. Of equal ones the one as long as the quote, then the first.</summary>
    public static (int Start, int End, int Cost) Place(ReadOnlySpan<int> quote, ReadOnlySpan<int> text, CancellationToken cancellation = default)
    {
        var costs = new int[text.Length + 1];
        var starts = new int[text.Length + 1];
        for (var j = 0; j <= text.Length; j++)
            starts[j] = j;
        foreach (var (i, word) in quote.ToArray().Index())
        {
            cancellation.ThrowIfCancellationRequested();
            NextRow(word, i + 1, text, costs, starts);
        }

        var best = 0;
        for (var j = 1; j < costs.Length; j++)
            if (costs[j] < costs[best] || (costs[j] == costs[best] && Off(j, starts, quote) < Off(best, starts, quote)))
                best = j;
        return (starts[best], best, costs[best]);
    }

    /// <summary>The steps from the whole quote to the whole text.</summary>
    public static List<Step> Steps(ReadOnlySpan<int> quote, ReadOnlySpan<int> text)
    {
        var steps = new List<Step>(Math.Max(quote.Length, text.Length));
        Append(steps, quote, text);
        return steps;
    }

    private static int Off(int end, int[] starts, ReadOnlySpan<int> quote) => Math.Abs(end - starts[end] - quote.Length);

    private static void NextRow(int word, int row, ReadOnlySpan<int> text, int[] costs, int[] starts)
    {
        var (cost, start) = (costs[0], starts[0]);
        costs[0] = row;
        for (var j = 1; j < costs.Length; j++)
        {
            var both = cost + (word == text[j - 1] ? 0 : 1);
            var (added, missing) = (costs[j] + 1, costs[j - 1] + 1);
            (cost, var above) = (costs[j], starts[j]);
            (costs[j], starts[j]) = both <= added && both <= missing ? (both, start) : added <= missing ? (added, above) : (missing, starts[j - 1]);
            start = above;
        }
    }

    private static void Append(List<Step> steps, ReadOnlySpan<int> quote, ReadOnlySpan<int> text)
    {
        var head = quote.CommonPrefixLength(text);
        Repeat(steps, Step.Same, head);
        quote = quote[head..];
        text = text[head..];
        var tail = 0;
        while (tail < quote.Length && tail < text.Length && quote[^(tail + 1)] == text[^(tail + 1)])
            tail++;
        quote = quote[..^tail];
        text = text[..^tail];
        if (quote.IsEmpty || text.IsEmpty)
            Repeat(steps, quote.IsEmpty ? Step.Missing : Step.Added, quote.Length + text.Length);
        else if (quote.Length == 1 || (long)quote.Length * text.Length <= MostInTable)
            AppendByTable(steps, quote, text);
        else
            AppendHalves(steps, quote, text);
        Repeat(steps, Step.Same, tail);
    }

    // Hirschberg: where the best way crosses the middle of the quote is the least sum of the costs from both ends.
    private static void AppendHalves(List<Step> steps, ReadOnlySpan<int> quote, ReadOnlySpan<int> text)
    {
        var middle = quote.Length / 2;
        var before = LastRow(quote[..middle], text, backward: false);
        var after = LastRow(quote[middle..], text, backward: true);
        var cut = 0;
        for (var j = 1; j <= text.Length; j++)
            if (before[j] + after[text.Length - j] < before[cut] + after[text.Length - cut])
                cut = j;
        Append(steps, quote[..middle], text[..cut]);
        Append(steps, quote[middle..], text[cut..]);
    }

    private static int[] LastRow(ReadOnlySpan<int> quote, ReadOnlySpan<int> text, bool backward)
    {
        var costs = new int[text.Length + 1];
        for (var j = 0; j <= text.Length; j++)
            costs[j] = j;
        for (var i = 1; i <= quote.Length; i++)
        {
            var diagonal = costs[0];
            costs[0] = i;
            for (var j = 1; j <= text.Length; j++)
            {
                var same = backward ? quote[^i] == text[^j] : quote[i - 1] == text[j - 1];
                var both = same ? diagonal : diagonal + 1;
                diagonal = costs[j];
                costs[j] = Math.Min(both, Math.Min(costs[j], costs[j - 1]) + 1);
            }
        }

        return costs;
    }

    private static void AppendByTable(List<Step> steps, ReadOnlySpan<int> quote, ReadOnlySpan<int> text)
    {
        var width = text.Length + 1;
        var costs = new int[(quote.Length + 1) * width];
        for (var i = 0; i <= quote.Length; i++)
            for (var j = 0; j < width; j++)
                costs[i * width + j] = i == 0 || j == 0 ? i + j
                    : Math.Min(costs[(i - 1) * width + j - 1] + (quote[i - 1] == text[j - 1] ? 0 : 1), Math.Min(costs[(i - 1) * width + j], costs[i * width + j - 1]) + 1);
        var from = steps.Count;
        for (var (i, j) = (quote.Length, text.Length); i + j > 0;)
        {
            var cost = costs[i * width + j];
            var step = i > 0 && j > 0 && quote[i - 1] == text[j - 1] && costs[(i - 1) * width + j - 1] == cost ? Step.Same
                : i > 0 && j > 0 && costs[(i - 1) * width + j - 1] == cost - 1 ? Step.Changed
                : i > 0 && costs[(i - 1) * width + j] == cost - 1 ? Step.Added
                : Step.Missing;
            steps.Add(step);
            (i, j) = (step == Step.Missing ? i : i - 1, step == Step.Added ? j : j - 1);
        }

        steps.Reverse(from, steps.Count - from);
    }

    private static void Repeat(List<Step> steps, Step step, int count)
    {
        for (; count > 0; count--)
            steps.Add(step);
    }
}

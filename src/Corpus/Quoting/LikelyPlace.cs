namespace McpResearch.Corpus.Quoting;

/// <summary>Finds where in a text most words of a quote stand near each other, in time that grows with the text only.</summary>
internal static class LikelyPlace
{
    /// <summary>The stretch, and which share of the quote's words it has.</summary>
    /// <param name="quote">Numbers of the quote's words; none unknown.</param>
    /// <param name="text">Numbers of the text's words.</param>
    /// <param name="words">How many numbers there are.</param>
    public static (int Start, int End, double Share) Find(ReadOnlySpan<int> quote, ReadOnlySpan<int> text, int words)
    {
        var (wanted, weights) = (new int[words], Weights(text, words));
        foreach (var word in quote)
            wanted[word]++;
        var (length, at, count, score, best) = (quote.Length * 3 / 2 + 8, 0, 0, 0.0, (Start: 0, Score: 0.0, Count: 0));
        for (var end = 0; end < text.Length; end++)
        {
            if (text[end] >= 0 && --wanted[text[end]] >= 0)
                (count, score) = (count + 1, score + weights[text[end]]);
            if (end - at >= length)
            {
                if (text[at] >= 0 && ++wanted[text[at]] > 0)
                    (count, score) = (count - 1, score - weights[text[at]]);
                at++;
            }

            if (score > best.Score + 1e-9)
                best = (at, score, count);
        }

        var reach = quote.Length / 2 + 4;
        return (Math.Max(0, best.Start - reach), Math.Min(text.Length, best.Start + length + reach), (double)best.Count / quote.Length);
    }

    // A word that the text has often says little about where the quote is.
    private static double[] Weights(ReadOnlySpan<int> text, int words)
    {
        var weights = new double[words];
        foreach (var word in text)
            if (word >= 0)
                weights[word]++;
        for (var i = 0; i < words; i++)
            weights[i] = 1 / Math.Sqrt(Math.Max(weights[i], 1));
        return weights;
    }
}

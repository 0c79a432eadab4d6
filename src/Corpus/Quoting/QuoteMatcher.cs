namespace McpResearch.Corpus.Quoting;

/// <summary>One part of a quote and the words of a text that it stands for.</summary>
/// <param name="Part">First word of the quote, and the one after the last.</param>
/// <param name="Start">First word of the text.</param>
/// <param name="End">The one after its last.</param>
/// <param name="Cost">How many words differ.</param>
internal readonly record struct PlacedPart((int From, int To) Part, int Start, int End, int Cost);

/// <summary>Finds the place in a text that is nearest to a quote.</summary>
internal sealed class QuoteMatcher(Quote quote, CancellationToken cancellation)
{
    /// <summary>Words that an ellipsis may stand for.</summary>
    private const int LongestGap = 600;

    /// <summary>Places of the longest part that are tried for one that the others fit to.</summary>
    private const int MostTries = 8;

    /// <summary>Below this share of shared words no alignment is worth its time.</summary>
    private const double LeastShare = 0.34;

    /// <summary>Pairs of words that may be compared in all, about half a second's worth.</summary>
    private long left = 300_000_000;

    /// <summary>The nearest place, or null where too little of the quote is in the text.</summary>
    public QuoteMatch? Match(string text)
    {
        var words = WordList.Of(text, quote.Vocabulary);
        var pivot = quote.Parts.Index().MaxBy(part => part.Item.To - part.Item.From).Index;
        IReadOnlyList<PlacedPart>? best = null;
        foreach (var place in Places(words, quote.Parts[pivot]))
            if (Around(words, pivot, place) is var placed && (best is null || placed.Sum(part => part.Cost) < best.Sum(part => part.Cost)))
                best = placed;
        return best is null ? null : QuoteMatch.Of(quote, words, best);
    }

    private IEnumerable<PlacedPart> Places(WordList words, (int From, int To) part)
    {
        var found = 0;
        for (var at = IndexOf(words, part, 0); at >= 0 && found < (quote.Parts.Count == 1 ? 1 : MostTries); at = IndexOf(words, part, at + 1), found++)
            yield return new(part, at, at + part.To - part.From, 0);
        if (found == 0 && Nearest(words, part, 0, words.Count, LeastShare) is { } near)
            yield return near;
    }

    private int IndexOf(WordList words, (int From, int To) part, int from) =>
        from < words.Count && words.Ids[from..].IndexOf(quote.Ids(part)) is var at and >= 0 ? from + at : -1;

    private PlacedPart? Nearest(WordList words, (int From, int To) part, int from, int to, double leastShare)
    {
        var ids = quote.Ids(part);
        var text = words.Ids[from..to];
        var (start, end, share) = LikelyPlace.Find(ids, text, quote.Vocabulary.Count);
        var pairs = (long)ids.Length * (end - start);
        if (share < leastShare || pairs > left)
            return null;
        left -= pairs;
        var place = WordAlignment.Place(ids, text[start..end], cancellation);
        return new(part, from + start + place.Start, from + start + place.End, place.Cost);
    }

    /// <summary>The other parts, each as near to its neighbour as it stands.</summary>
    private List<PlacedPart> Around(WordList words, int pivot, PlacedPart place)
    {
        List<PlacedPart> placed = [place];
        for (var i = pivot - 1; i >= 0; i--)
            placed.Insert(0, Beside(words, quote.Parts[i], Math.Max(0, placed[0].Start - LongestGap), placed[0].Start, last: true));
        for (var i = pivot + 1; i < quote.Parts.Count; i++)
            placed.Add(Beside(words, quote.Parts[i], placed[^1].End, Math.Min(words.Count, placed[^1].End + LongestGap), last: false));
        return placed;
    }

    private PlacedPart Beside(WordList words, (int From, int To) part, int from, int to, bool last)
    {
        var ids = quote.Ids(part);
        var text = words.Ids[from..to];
        var at = last ? text.LastIndexOf(ids) : text.IndexOf(ids);
        if (at >= 0)
            return new(part, from + at, from + at + ids.Length, 0);
        var edge = last ? to : from;
        return Nearest(words, part, from, to, 0.5) ?? new(part, edge, edge, ids.Length);
    }
}

namespace McpResearch.Corpus.Quoting;

/// <summary>The place in a text that is nearest to a quote.</summary>
internal sealed record QuoteMatch
{
    private const int BeginningWords = 12;

    /// <summary>1 where the quote stands word for word, else the share of words that are the same.</summary>
    public required double Likeness { get; init; }

    /// <summary>The passage as it stands; <c>[…]</c> for what ellipses of the quote leave out.</summary>
    public required string Passage { get; init; }

    /// <summary>Words from the beginning of the passage on, to find it in its file: first a run that may go on behind it, then its own.</summary>
    public required IReadOnlyList<string> Beginnings { get; init; }

    /// <summary>The passage with the differences in place: <c>[quote: 78 | source: 77]</c>.</summary>
    public required string Marked { get; init; }

    /// <summary>In the order of the text.</summary>
    public required IReadOnlyList<QuoteDifference> Differences { get; init; }

    /// <summary>Compares the words of the parts where they were placed.</summary>
    public static QuoteMatch Of(Quote quote, WordList text, IReadOnlyList<PlacedPart> parts)
    {
        parts = [.. parts.Select(part => WithSigns(text, part))];
        var comparisons = parts.Select(part => new PartComparison(quote, text, part)).ToArray();
        var cost = comparisons.Sum(part => part.Cost);
        var words = Math.Max(quote.Words.Count, parts.Sum(part => part.End - part.Start));
        return new()
        {
            Likeness = Math.Max(0, 1 - (double)cost / words),
            Passage = Joined(comparisons.Select(part => part.Passage)),
            Beginnings = parts.Where(part => part.End > part.Start).Take(1).SelectMany(part => new[] { text.Count, part.End }.Select(end => text.Slice(part.Start, Math.Min(end, part.Start + BeginningWords)))).ToArray(),
            Marked = Joined(comparisons.Select(part => part.Marked)),
            Differences = [.. comparisons.SelectMany(part => part.Differences)],
        };
    }

    /// <summary>A number is no number of the text without the sign that stands at it: 64.0 is not what 64.0% says.</summary>
    private static PlacedPart WithSigns(WordList text, PlacedPart part) => part.Start == part.End ? part : part with
    {
        Start = part.Start > 0 && text.End(part.Start - 1) == text.Start(part.Start) && IsSign(text, part.Start - 1) ? part.Start - 1 : part.Start,
        End = part.End < text.Count && text.Start(part.End) == text.End(part.End - 1) && IsSign(text, part.End) ? part.End + 1 : part.End,
    };

    private static bool IsSign(WordList text, int word) => !char.IsLetterOrDigit(text.Text[text.Start(word)]) && !char.IsSurrogate(text.Text[text.Start(word)]);

    private static string Joined(IEnumerable<string> parts) => string.Join(" […] ", parts.Where(part => part.Length > 0));
}

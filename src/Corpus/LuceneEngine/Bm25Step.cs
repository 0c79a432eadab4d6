namespace McpResearch.Corpus.LuceneEngine;

/// <summary>BM25 with the exact length of the field.</summary>
internal sealed class Bm25Step : TermStep
{
    private readonly ulong bits;
    private readonly double factor, perToken, rest;
    private int[] lengths = [];

    public Bm25Step(string field, PlannedTerm term, double weight, double rarity, double meanLength, Ranking ranking)
        : base(field, term.Term, weight, rarity)
    {
        var k1 = term.Gram ? ranking.GramK1 : ranking.K1;
        bits = term.Words;
        factor = weight * term.Weight * rarity * (k1 + 1);
        perToken = k1 * ranking.B / meanLength;
        rest = k1 * (1 - ranking.B);
    }

    /// <inheritdoc/>
    public override void Start(Segment segment)
    {
        base.Start(segment);
        lengths = segment.Lengths(Field);
    }

    /// <inheritdoc/>
    protected override void Add(ReadOnlySpan<int> docs, ReadOnlySpan<int> counts, Span<float> scores, Span<ulong> words)
    {
        for (var i = 0; i < docs.Length; i++)
        {
            var doc = docs[i];
            var count = counts[i];
            scores[doc] += (float)(factor * count / (count + rest + perToken * lengths[doc]));
            words[doc] |= bits;
        }
    }
}

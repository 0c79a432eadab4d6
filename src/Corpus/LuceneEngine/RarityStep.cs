namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The rarity of the term, whatever the entry's length; only to entries that lack at least one of the term's words, a tenth to the others.</summary>
internal sealed class RarityStep(string field, PlannedTerm term, double weight, double rarity) : TermStep(field, term.Term, weight, rarity)
{
    private readonly ulong bits = term.Words;
    private readonly double score = weight * term.Weight * rarity;

    /// <inheritdoc/>
    protected override void Add(ReadOnlySpan<int> docs, ReadOnlySpan<int> counts, Span<float> scores, Span<ulong> words)
    {
        foreach (var doc in docs)
        {
            scores[doc] += (float)(bits != 0 && (words[doc] & bits) == bits ? 0.1 * score : score);
            words[doc] |= bits;
        }
    }
}

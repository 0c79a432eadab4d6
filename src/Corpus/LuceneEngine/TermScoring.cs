namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Adds the evidence of single terms to a score board, one list of postings after the other.</summary>
internal sealed class TermScoring(LuceneView view, Ranking ranking, ScoreBoard board, CancellationToken cancellation)
{
    /// <summary>BM25 with the exact length of the field.</summary>
    public void AddBm25(string field, PlannedTerm term, double weight)
    {
        if (weight == 0 || view.Rarity(field, term.Term) is not { } rarity)
            return;
        var k1 = term.Gram ? ranking.GramK1 : ranking.K1;
        var factor = weight * term.Weight * rarity * (k1 + 1);
        var perToken = k1 * ranking.B / view.Statistics(field).Length;
        var fixedPart = k1 * (1 - ranking.B);
        foreach (var segment in view.Segments)
        {
            using var list = segment.List(field, term.Term);
            if (list.Docs.Length > 0)
                AddBm25(segment, list, segment.Lengths(field), (factor, fixedPart, perToken, term.Words));
        }

        board.Note(Evidence.Of(field), term.Term, weight, rarity);
    }

    /// <summary>The rarity of the term, whatever the entry's length; only to entries that lack at least one of the term's words, a tenth to the others.</summary>
    public void AddRarity(string field, PlannedTerm term, double weight)
    {
        if (weight == 0 || view.Rarity(field, term.Term) is not { } rarity)
            return;
        var score = weight * term.Weight * rarity;
        foreach (var segment in view.Segments)
        {
            using var list = segment.List(field, term.Term);
            AddRarity(segment, list, score, term.Words);
        }

        board.Note(Evidence.Of(field), term.Term, weight, rarity);
    }

    private void AddBm25(Segment segment, PostingList list, int[] lengths, (double Factor, double Fixed, double PerToken, ulong Words) part)
    {
        cancellation.ThrowIfCancellationRequested();
        var docs = list.Docs;
        var counts = list.Counts;
        var scores = board.Scores.AsSpan(segment.Base);
        var words = board.Words.AsSpan(segment.Base);
        for (var i = 0; i < docs.Length; i++)
        {
            var doc = docs[i];
            var count = counts.IsEmpty ? 1 : counts[i];
            scores[doc] += (float)(part.Factor * count / (count + part.Fixed + part.PerToken * lengths[doc]));
            words[doc] |= part.Words;
        }
    }

    private void AddRarity(Segment segment, PostingList list, double score, ulong bits)
    {
        cancellation.ThrowIfCancellationRequested();
        var scores = board.Scores.AsSpan(segment.Base);
        var words = board.Words.AsSpan(segment.Base);
        foreach (var doc in list.Docs)
        {
            scores[doc] += (float)(bits != 0 && (words[doc] & bits) == bits ? 0.1 * score : score);
            words[doc] |= bits;
        }
    }
}

using Lucene.Net.Index;
using Lucene.Net.Util;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The costly evidence, for the first hits of a query only: words as typed, and neighbours in order.</summary>
internal sealed class Refinement(LuceneView view, Ranking ranking, QueryPlan plan, ScoreBoard board)
{
    /// <summary>Adds to the scores of <paramref name="docs"/>, which are in ascending order.</summary>
    public void Apply(int[] docs)
    {
        foreach (var leaf in view.Reader.Leaves)
        {
            var end = leaf.DocBase + leaf.AtomicReader.MaxDoc;
            var here = docs.SkipWhile(d => d < leaf.DocBase).TakeWhile(d => d < end).Select(d => d - leaf.DocBase).ToArray();
            if (here.Length == 0)
                continue;
            AddExact(leaf, here);
            AddPairs(leaf, here);
        }
    }

    private void AddExact(AtomicReaderContext leaf, int[] docs)
    {
        if (ranking.Exact == 0 || leaf.AtomicReader.GetTerms(IndexFields.Exact)?.GetEnumerator() is not { } terms)
            return;
        foreach (var word in plan.Words)
        {
            if (!terms.SeekExact(new BytesRef(word.Term)))
                continue;
            var weight = ranking.Exact * word.Weight * view.Idf(IndexFields.Exact, Postings.Frequency(view.Reader, IndexFields.Exact, word.Term));
            var postings = terms.Docs(null, null, DocsFlags.FREQS);
            foreach (var doc in docs)
                if (Reaches(postings, doc))
                    board.Scores[leaf.DocBase + doc] += (float)(weight * Saturate(leaf, doc, postings.Freq));
            board.Note(Evidence.AsTyped, word.Term, ranking.Exact, weight / (ranking.Exact * word.Weight));
        }
    }

    private void AddPairs(AtomicReaderContext leaf, int[] docs)
    {
        if (ranking.Pair == 0 || leaf.AtomicReader.GetTerms(IndexFields.All)?.GetEnumerator() is not { } terms)
            return;
        foreach (var pair in plan.Pairs)
        {
            if (Open(terms, pair.First) is not { } first || Open(terms, pair.Second) is not { } second)
                continue;
            var weight = ranking.Pair * (Idf(pair.First) + Idf(pair.Second));
            var (rare, common) = Frequency(pair.First) <= Frequency(pair.Second) ? (first, second) : (second, first);
            foreach (var doc in docs)
                if (Reaches(rare, doc) && Reaches(common, doc) && Count(first, second, pair.Reach) is var count and > 0)
                    board.Scores[leaf.DocBase + doc] += (float)(weight * Saturate(leaf, doc, count));
            board.Note(Evidence.SideBySide, $"{pair.First} {pair.Second}", ranking.Pair, weight / ranking.Pair);
        }
    }

    private double Idf(string stem) => view.Idf(IndexFields.All, Frequency(stem));

    private int Frequency(string stem) => Postings.Frequency(view.Reader, IndexFields.All, stem);

    private double Saturate(AtomicReaderContext leaf, int doc, int count)
    {
        var length = leaf.AtomicReader.GetNormValues(IndexFields.All).Get(doc) / view.Statistics(IndexFields.All).Length;
        return count * (ranking.K1 + 1) / (count + ranking.K1 * (1 - ranking.B + ranking.B * length));
    }

    private static DocsAndPositionsEnum? Open(TermsEnum terms, string term) =>
        terms.SeekExact(new BytesRef(term)) ? terms.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE) : null;

    private static bool Reaches(DocsEnum postings, int doc) =>
        postings.DocID == doc || (postings.DocID < doc && postings.Advance(doc) == doc);

    /// <summary>How often the second stands at most <paramref name="reach"/> positions behind the first.</summary>
    private static int Count(DocsAndPositionsEnum first, DocsAndPositionsEnum second, int reach)
    {
        var count = 0;
        int left = first.Freq, right = second.Freq;
        var behind = second.NextPosition();
        for (; left > 0; left--)
        {
            var ahead = first.NextPosition();
            while (behind <= ahead && --right > 0)
                behind = second.NextPosition();
            if (behind > ahead && behind - ahead <= reach)
                count++;
            if (right <= 0)
                break;
        }

        return count;
    }
}

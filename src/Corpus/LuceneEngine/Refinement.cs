using Lucene.Net.Index;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The costly evidence, for the first hits of a query only: words as typed, and neighbours in order.</summary>
internal sealed class Refinement(LuceneView view, Ranking ranking, QueryPlan plan, ScoreBoard board)
{
    private readonly double meanLength = view.Statistics(IndexFields.All).Length;

    /// <summary>Bits of the words of the query that were looked for in all text, so that a document without the bit lacks the word.</summary>
    private readonly ulong looked = plan.Stems.Aggregate(0UL, (bits, stem) => bits | stem.Words);

    /// <summary>Adds to the scores of <paramref name="docs"/>, which are in ascending order.</summary>
    public void Apply(ReadOnlySpan<int> docs)
    {
        foreach (var segment in view.Segments)
        {
            var count = docs.IndexOfAnyExceptInRange(segment.Base, segment.End - 1) is var end and >= 0 ? end : docs.Length;
            var here = docs[..count].ToArray();
            docs = docs[count..];
            for (var i = 0; i < here.Length; i++)
                here[i] -= segment.Base;
            if (here.Length > 0)
                Apply(segment, here);
        }
    }

    private void Apply(Segment segment, int[] docs)
    {
        var lengths = segment.Lengths(IndexFields.All);
        AddExact(segment, docs, lengths);
        AddPairs(segment, docs, lengths);
    }

    private void AddExact(Segment segment, int[] docs, int[] lengths)
    {
        if (ranking.Exact == 0)
            return;
        var counts = new int[docs.Length];
        var with = new int[docs.Length];
        foreach (var word in plan.Words)
        {
            if (segment.Frequency(IndexFields.Exact, word.Term) == 0)
                continue;
            var weight = ranking.Exact * word.Weight * view.Idf(IndexFields.Exact, view.Frequency(IndexFields.Exact, word.Term));
            var count = With(segment, docs, word.Words & looked, with);
            segment.CountIn(IndexFields.Exact, word.Term, with.AsSpan(0, count), counts);
            for (var i = 0; i < count; i++)
                if (counts[i] > 0)
                    board.Scores[segment.Base + with[i]] += (float)(weight * Saturate(lengths[with[i]], counts[i]));
            board.Note(Evidence.AsTyped, word.Term, ranking.Exact, weight / (ranking.Exact * word.Weight));
        }
    }

    /// <summary>Picks the documents that have all of these words; how many they are.</summary>
    private int With(Segment segment, ReadOnlySpan<int> docs, ulong words, Span<int> with)
    {
        var count = 0;
        foreach (var doc in docs)
            if ((board.Words[segment.Base + doc] & words) == words)
                with[count++] = doc;
        return count;
    }

    private void AddPairs(Segment segment, int[] docs, int[] lengths)
    {
        if (ranking.Pair == 0)
            return;
        var with = new int[docs.Length];
        foreach (var pair in plan.Pairs)
        {
            var count = With(segment, docs, pair.Words & looked, with);
            if (count == 0 || segment.Frequency(IndexFields.All, pair.First) == 0 || segment.Frequency(IndexFields.All, pair.Second) == 0)
                continue;
            var weight = ranking.Pair * (Idf(pair.First) + Idf(pair.Second));
            segment.UsePositions(IndexFields.All, pair.First, pair.Second, (first, second) => AddPair(segment, with.AsSpan(0, count), lengths, (first, second, pair.Reach), weight));
            board.Note(Evidence.SideBySide, $"{pair.First} {pair.Second}", ranking.Pair, weight / ranking.Pair);
        }
    }

    private void AddPair(Segment segment, ReadOnlySpan<int> docs, int[] lengths, (DocsAndPositionsEnum First, DocsAndPositionsEnum Second, int Reach) pair, double weight)
    {
        var (rare, common) = pair.First.GetCost() <= pair.Second.GetCost() ? (pair.First, pair.Second) : (pair.Second, pair.First);
        foreach (var doc in docs)
            if (Reaches(rare, doc) && Reaches(common, doc) && Count(pair.First, pair.Second, pair.Reach) is var count and > 0)
                board.Scores[segment.Base + doc] += (float)(weight * Saturate(lengths[doc], count));
    }

    private double Idf(string stem) => view.Idf(IndexFields.All, view.Frequency(IndexFields.All, stem));

    private double Saturate(int length, int count) =>
        count * (ranking.K1 + 1) / (count + ranking.K1 * (1 - ranking.B + ranking.B * length / meanLength));

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

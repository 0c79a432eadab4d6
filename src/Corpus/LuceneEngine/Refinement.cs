using Lucene.Net.Index;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The costly evidence, for the first hits of a query only: words as typed, and neighbours in order.</summary>
internal sealed class Refinement(LuceneView view, Ranking ranking, CostlyEvidence evidence, ScoreBoard board, Lifts lifts)
{
    private readonly double meanLength = view.Statistics(IndexFields.All).Length;

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
        var counts = new int[docs.Length];
        var with = new int[docs.Length];
        foreach (var word in evidence.Words)
        {
            var count = With(segment, docs, word.Words, with);
            segment.CountIn(IndexFields.Exact, word.Term, with.AsSpan(0, count), counts);
            for (var i = 0; i < count; i++)
                if (counts[i] > 0)
                    Add(segment.Base + with[i], word.Weight * Saturate(lengths[with[i]], counts[i]));
            board.Note(Evidence.AsTyped, word.Term, ranking.Exact, word.Rarity);
        }
    }

    private void Add(int doc, double score) => board.Scores[doc] += (float)(score * lifts.Of(doc));

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
        var with = new int[docs.Length];
        foreach (var pair in evidence.Pairs)
        {
            var count = With(segment, docs, pair.Words, with);
            if (count > 0 && segment.Frequency(IndexFields.All, pair.Pair.First) > 0 && segment.Frequency(IndexFields.All, pair.Pair.Second) > 0)
                segment.UsePositions(IndexFields.All, pair.Pair.First, pair.Pair.Second, (first, second) => AddPair(segment, with.AsSpan(0, count), lengths, (first, second, pair.Pair.Reach), pair.Weight));
            board.Note(Evidence.SideBySide, $"{pair.Pair.First} {pair.Pair.Second}", ranking.Pair, pair.Rarity);
        }
    }

    private void AddPair(Segment segment, ReadOnlySpan<int> docs, int[] lengths, (DocsAndPositionsEnum First, DocsAndPositionsEnum Second, int Reach) pair, double weight)
    {
        var (rare, common) = pair.First.GetCost() <= pair.Second.GetCost() ? (pair.First, pair.Second) : (pair.Second, pair.First);
        foreach (var doc in docs)
            if (Reaches(rare, doc) && Reaches(common, doc) && Count(pair.First, pair.Second, pair.Reach) is var count and > 0)
                Add(segment.Base + doc, weight * Saturate(lengths[doc], count));
    }

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

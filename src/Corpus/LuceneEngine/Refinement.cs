using Lucene.Net.Index;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The costly evidence, for the first hits of a query only: words as typed, and neighbours in order.</summary>
internal sealed class Refinement
{
    private readonly LuceneView view;
    private readonly Ranking ranking;
    private readonly ScoreBoard board;
    private readonly Lifts lifts;
    private readonly double meanLength;
    private readonly List<Word> words = [];
    private readonly List<Pair> pairs = [];

    public Refinement(LuceneView view, Ranking ranking, QueryPlan plan, ScoreBoard board, Lifts lifts)
    {
        (this.view, this.ranking, this.board, this.lifts) = (view, ranking, board, lifts);
        meanLength = view.Statistics(IndexFields.All).Length;
        var looked = plan.StemWords; // A document without such a bit lacks the word.
        foreach (var word in plan.Words)
            if (Rarity(IndexFields.Exact, word.Term) is { } rarity && ranking.Exact > 0)
                words.Add(new(word.Term, word.Words & looked, ranking.Exact * word.Weight * rarity, rarity));
        foreach (var pair in plan.Pairs)
            if (Rarity(IndexFields.All, pair.First) is { } first && Rarity(IndexFields.All, pair.Second) is { } second && ranking.Pair > 0)
                pairs.Add(new(pair, pair.Words & looked, ranking.Pair * (first + second), first + second));
    }

    /// <summary>The most that the score of any document may get.</summary>
    public float Most => (float)(Saturated * lifts.Most * (words.Sum(word => word.Weight) + pairs.Sum(pair => pair.Weight)));

    /// <summary>What the value of evidence does not reach however often it is there.</summary>
    private double Saturated => ranking.K1 + 1;

    /// <summary>The most that the score of a document may get.</summary>
    public float MostOf(int doc)
    {
        var (has, most) = (board.Words[doc], 0.0);
        foreach (var word in words)
            most += (has & word.Words) == word.Words ? word.Weight : 0;
        foreach (var pair in pairs)
            most += (has & pair.Words) == pair.Words ? pair.Weight : 0;
        return (float)(most * Saturated * lifts.Of(doc));
    }

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
        foreach (var word in words)
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
        foreach (var pair in pairs)
        {
            var count = With(segment, docs, pair.Words, with);
            if (count > 0 && segment.Frequency(IndexFields.All, pair.Terms.First) > 0 && segment.Frequency(IndexFields.All, pair.Terms.Second) > 0)
                segment.UsePositions(IndexFields.All, pair.Terms.First, pair.Terms.Second, (first, second) => AddPair(segment, with.AsSpan(0, count), lengths, (first, second, pair.Terms.Reach), pair.Weight));
            board.Note(Evidence.SideBySide, $"{pair.Terms.First} {pair.Terms.Second}", ranking.Pair, pair.Rarity);
        }
    }

    private void AddPair(Segment segment, ReadOnlySpan<int> docs, int[] lengths, (DocsAndPositionsEnum First, DocsAndPositionsEnum Second, int Reach) pair, double weight)
    {
        var (rare, common) = pair.First.GetCost() <= pair.Second.GetCost() ? (pair.First, pair.Second) : (pair.Second, pair.First);
        foreach (var doc in docs)
            if (Reaches(rare, doc) && Reaches(common, doc) && Count(pair.First, pair.Second, pair.Reach) is var count and > 0)
                Add(segment.Base + doc, weight * Saturate(lengths[doc], count));
    }

    /// <summary>Null for a term that nothing has.</summary>
    private double? Rarity(string field, string term) => view.Frequency(field, term) is var frequency and > 0 ? view.Idf(field, frequency) : null;

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

    private readonly record struct Word(string Term, ulong Words, double Weight, double Rarity);

    private readonly record struct Pair(PlannedPair Terms, ulong Words, double Weight, double Rarity);
}

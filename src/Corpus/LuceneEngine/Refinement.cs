namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The costly evidence, for the first hits of a query only: words as typed, and neighbours in order.</summary>
internal sealed class Refinement(LuceneView view, Ranking ranking, CostlyEvidence evidence, ScoreBoard board, Lifts lifts)
{
    [ThreadStatic]
    private static PositionTable? table;

    private readonly double meanLength = view.Statistics(IndexFields.All).Length;

    /// <summary>Adds to the scores of <paramref name="docs"/>, which are in ascending order.</summary>
    public void Apply(ReadOnlySpan<int> docs)
    {
        foreach (var segment in view.Segments)
        {
            var count = docs.IndexOfAnyExceptInRange(segment.Base, segment.End - 1) is var end and >= 0 ? end : docs.Length;
            Apply(segment, docs[..count]);
            docs = docs[count..];
        }
    }

    private void Apply(Segment segment, ReadOnlySpan<int> docs)
    {
        Span<int> here = stackalloc int[docs.Length];
        for (var i = 0; i < here.Length; i++)
            here[i] = docs[i] - segment.Base;
        AddExact(segment, here, segment.Lengths(IndexFields.All));
        AddPairs(segment, here, segment.Lengths(IndexFields.All));
    }

    private void AddExact(Segment segment, ReadOnlySpan<int> docs, int[] lengths)
    {
        Span<int> counts = stackalloc int[docs.Length];
        Span<int> with = stackalloc int[docs.Length];
        foreach (var word in evidence.Words)
        {
            var count = With(segment, docs, word.Words, with);
            segment.CountIn(IndexFields.Exact, word.Term, with[..count], counts);
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

    private void AddPairs(Segment segment, ReadOnlySpan<int> docs, int[] lengths)
    {
        var positions = table ??= new();
        positions.Fill(segment, evidence, docs, board.Words.AsSpan(segment.Base));
        foreach (var pair in evidence.Pairs)
        {
            for (var i = 0; i < docs.Length; i++)
                if (Count(positions.Of(pair.First, i), positions.Of(pair.Second, i), pair.Reach) is var count and > 0)
                    Add(segment.Base + docs[i], pair.Weight * Saturate(lengths[docs[i]], count));
            if (board.Trace is not null)
                board.Note(Evidence.SideBySide, $"{evidence.PairStems[pair.First]} {evidence.PairStems[pair.Second]}", ranking.Pair, pair.Rarity);
        }
    }

    private double Saturate(int length, int count) =>
        count * (ranking.K1 + 1) / (count + ranking.K1 * (1 - ranking.B + ranking.B * length / meanLength));

    /// <summary>How often the second stands at most <paramref name="reach"/> positions behind the first.</summary>
    private static int Count(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int reach)
    {
        var (count, next) = (0, 0);
        foreach (var position in first)
        {
            while (next < second.Length && second[next] <= position)
                next++;
            if (next == second.Length)
                break;
            count += second[next] - position <= reach ? 1 : 0;
        }

        return count;
    }
}

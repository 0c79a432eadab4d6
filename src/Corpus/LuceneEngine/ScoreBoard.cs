using System.Numerics;
using System.Runtime.Intrinsics;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The score of every document while a query runs, above 0 where it is found, and which words of the query it has. From a pool: must be disposed.</summary>
internal sealed class ScoreBoard : IDisposable
{
    /// <summary>The score of what is found by a query that does not rank: next to nothing.</summary>
    public const float Unranked = float.Epsilon;

    private static readonly int Block = Vector512<float>.Count;

    /// <param name="documents">How many there are.</param>
    /// <param name="trace">Looks at the scores after each step; null, as nearly always, where nobody asks.</param>
    public ScoreBoard(int documents, ScoreTrace? trace = null)
    {
        Documents = documents;
        Scores = LargeArrays<float>.Pool.Rent(Math.Max(documents, 1));
        Words = LargeArrays<ulong>.Pool.Rent(Math.Max(documents, 1));
        Trace = trace;
        if (trace is not null)
            Clear(0, documents);
    }

    /// <summary>How many documents there are; the arrays may be longer.</summary>
    public int Documents { get; }

    /// <summary>By document; what was not cleared is anything.</summary>
    public float[] Scores { get; }

    /// <summary>Looks at the scores after each step; null where nobody asks.</summary>
    public ScoreTrace? Trace { get; }

    /// <summary>By document, one bit for each word of the query.</summary>
    public ulong[] Words { get; }

    /// <summary>Makes the scores of some documents 0, and lets them have no words.</summary>
    public void Clear(int first, int count)
    {
        Array.Clear(Scores, first, count);
        Array.Clear(Words, first, count);
    }

    /// <summary>The first document from this one on that scores at least so much, and more than 0; <see cref="Documents"/> where there is none.</summary>
    public int Next(int doc, float least)
    {
        var scores = Scores.AsSpan(0, Documents);
        least = Math.Max(least, Unranked);
        for (; doc + Block <= scores.Length; doc += Block)
            if (Bits(scores[doc..], least) is var bits and not 0)
                return doc + BitOperations.TrailingZeroCount(bits);
        while (doc < scores.Length && scores[doc] < least)
            doc++;
        return doc;
    }

    /// <summary>How many of some documents have a score.</summary>
    public int Count(int first, int count)
    {
        var scores = Scores.AsSpan(first, count);
        var found = 0;
        for (; scores.Length >= Block; scores = scores[Block..])
            found += BitOperations.PopCount(Bits(scores, Unranked));
        foreach (var score in scores)
            found += score > 0 ? 1 : 0;
        return found;
    }

    /// <summary>The documents found, ascending.</summary>
    public IEnumerable<int> Found()
    {
        for (var doc = Next(0, Unranked); doc < Documents; doc = Next(doc + 1, Unranked))
            yield return doc;
    }

    /// <summary>Tells the trace what the scores have just got.</summary>
    public void Note(string evidence, string? term = null, double? weight = null, double? rarity = null) => Trace?.Note(Scores, evidence, term, weight, rarity);

    /// <summary>A bit for each of the first scores that is at least so much.</summary>
    private static ulong Bits(ReadOnlySpan<float> scores, float least) =>
        Vector512.GreaterThanOrEqual(Vector512.Create(scores), Vector512.Create(least)).ExtractMostSignificantBits();

    public void Dispose()
    {
        LargeArrays<float>.Pool.Return(Scores);
        LargeArrays<ulong>.Pool.Return(Words);
    }
}

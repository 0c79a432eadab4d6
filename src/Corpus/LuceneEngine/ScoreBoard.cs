using System.Numerics;
using System.Runtime.Intrinsics;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The score of every document while a query runs, and which words of the query it has. From a pool: must be disposed.</summary>
internal sealed class ScoreBoard : IDisposable
{
    public ScoreBoard(int documents)
    {
        Documents = documents;
        Scores = LargeArrays<float>.Pool.Rent(Math.Max(documents, 1));
        Words = LargeArrays<ulong>.Pool.Rent(Math.Max(documents, 1));
        Found = LargeArrays<int>.Pool.Rent(Math.Max(documents, 1));
        Array.Clear(Scores, 0, documents);
        Array.Clear(Words, 0, documents);
    }

    /// <summary>How many documents there are; the arrays may be longer.</summary>
    public int Documents { get; }

    /// <summary>By document.</summary>
    public float[] Scores { get; }

    /// <summary>Looks at the scores after each step; null, as nearly always, where nobody asks.</summary>
    public ScoreTrace? Trace { get; init; }

    /// <summary>By document, one bit for each word of the query.</summary>
    public ulong[] Words { get; }

    /// <summary>Room for the numbers of the documents that are found.</summary>
    public int[] Found { get; }

    /// <summary>The first document from this one on that scores at least so much; <see cref="Documents"/> where there is none.</summary>
    public int Next(int doc, float least)
    {
        var scores = Scores.AsSpan(0, Documents);
        for (; doc + Vector512<float>.Count <= scores.Length; doc += Vector512<float>.Count)
            if (Vector512.GreaterThanOrEqual(Vector512.Create<float>(scores[doc..]), Vector512.Create(least)).ExtractMostSignificantBits() is var bits and not 0)
                return doc + BitOperations.TrailingZeroCount(bits);
        while (doc < scores.Length && scores[doc] < least)
            doc++;
        return doc;
    }

    /// <summary>Tells the trace what the scores have just got.</summary>
    public void Note(string evidence, string? term = null, double? weight = null, double? rarity = null) => Trace?.Note(Scores, evidence, term, weight, rarity);

    public void Dispose()
    {
        LargeArrays<float>.Pool.Return(Scores);
        LargeArrays<ulong>.Pool.Return(Words);
        LargeArrays<int>.Pool.Return(Found);
    }
}

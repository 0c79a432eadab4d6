using System.Runtime.CompilerServices;
using Lucene.Net.Util;
using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Compares documents as a page orders them: the first of two is the smaller.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class HitOrder(LuceneView view, float[] scores, EntrySort sort) : IComparer<int>
{
    private const float Ranks = 10_000;

    private readonly int[] dates = view.Dates;
    private readonly BytesRef one = new(), other = new();

    /// <inheritdoc/>
    public int Compare(int x, int y)
    {
        var order = Key(y).CompareTo(Key(x));
        return order != 0 || x == y ? order : CompareIds(x, y);
    }

    /// <summary>The first <paramref name="count"/> of <paramref name="docs"/> in order.</summary>
    public List<int> First(ReadOnlySpan<int> docs, int count)
    {
        var first = new FirstHits(this, Math.Min(count, docs.Length));
        foreach (var doc in docs)
            if (Key(doc) is var key && key >= first.LeastKey)
                first.Add(doc, key);
        var list = first.ToList();
        list.Sort(this);
        return list;
    }

    /// <summary>The first <paramref name="count"/> of what a board has found, in order.</summary>
    public List<int> First(ScoreBoard board, int count)
    {
        var first = Best(board, count);
        first.Sort(this);
        return first;
    }

    /// <summary>Of all documents that score at least so much, more than 0, the first <paramref name="count"/>, in no order.</summary>
    public List<int> Best(ScoreBoard board, int count, float least = 0)
    {
        var first = new FirstHits(this, Math.Min(count, board.Documents));
        for (var doc = board.Next(0, least); doc < board.Documents; doc = board.Next(doc + 1, least))
            if (Key(doc) is var key && key >= first.LeastKey)
            {
                first.Add(doc, key);
                least = sort == EntrySort.Relevance ? Math.Max(least, Least(first.LeastKey)) : least;
            }

        return first.ToList();
    }

    /// <summary>Where a document stands but for its id: the greater the earlier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Asked for every document found.
    public ulong Key(int doc) => sort switch
    {
        EntrySort.Relevance => (ulong)Rank(scores[doc]) << 32 | (uint)dates[doc],
        EntrySort.Oldest => uint.MaxValue - (uint)OldestFirst(dates[doc]),
        _ => (uint)dates[doc],
    };

    /// <summary>No lower score has a key as great.</summary>
    private static float Least(ulong key) => ((key >> 32) - 2f) / Ranks;

    private int CompareIds(int x, int y)
    {
        view.ReadId(x, one);
        view.ReadId(y, other);
        return one.CompareTo(other);
    }

    /// <summary>A score as it counts: sums that differ only by the order of their addends are equal.</summary>
    public static uint Rank(float score) => (uint)Math.Min(score * Ranks, int.MaxValue);

    private static int OldestFirst(int date) => date == 0 ? int.MaxValue : date;
}

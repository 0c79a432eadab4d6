using Lucene.Net.Util;
using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Compares documents as a page orders them: the first of two is the smaller.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class HitOrder(LuceneView view, float[] scores, EntrySort sort) : IComparer<int>
{
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
            first.Add(doc);
        return first.Sorted();
    }

    /// <summary>Where a document stands but for its id: the greater the earlier.</summary>
    public ulong Key(int doc) => sort switch
    {
        EntrySort.Relevance => (ulong)Rank(doc) << 32 | (uint)view.Dates[doc],
        EntrySort.Oldest => uint.MaxValue - (uint)OldestFirst(view.Dates[doc]),
        _ => (uint)view.Dates[doc],
    };

    private int CompareIds(int x, int y)
    {
        view.ReadId(x, one);
        view.ReadId(y, other);
        return one.CompareTo(other);
    }

    /// <summary>Sums that differ only by the order of their addends are equal.</summary>
    private uint Rank(int doc) => (uint)Math.Min(scores[doc] * 10_000, int.MaxValue);

    private static int OldestFirst(int date) => date == 0 ? int.MaxValue : date;
}

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
        if (x == y)
            return 0;
        var order = sort switch
        {
            EntrySort.Relevance => Rank(y).CompareTo(Rank(x)),
            EntrySort.Oldest => OldestFirst(view.Dates[x]).CompareTo(OldestFirst(view.Dates[y])),
            _ => 0,
        };
        if (order == 0)
            order = view.Dates[y].CompareTo(view.Dates[x]);
        return order != 0 ? order : CompareIds(x, y);
    }

    /// <summary>The first <paramref name="count"/> of <paramref name="docs"/> in order.</summary>
    public List<int> First(ReadOnlySpan<int> docs, int count)
    {
        count = Math.Min(count, docs.Length);
        var kept = new PriorityQueue<int, int>(count, Comparer<int>.Create((a, b) => Compare(b, a)));
        foreach (var doc in docs[..count])
            kept.Enqueue(doc, doc);
        if (count > 0)
            foreach (var doc in docs[count..])
                if (MayPrecede(doc, kept.Peek()) && Compare(doc, kept.Peek()) < 0)
                    kept.DequeueEnqueue(doc, doc);
        var first = new List<int>(count);
        while (kept.TryDequeue(out var doc, out _))
            first.Add(doc);
        first.Reverse();
        return first;
    }

    /// <summary>False for nearly all that do not, by a look at two scores.</summary>
    private bool MayPrecede(int doc, int other) => sort != EntrySort.Relevance || Rank(doc) >= Rank(other);

    private int CompareIds(int x, int y)
    {
        view.ReadId(x, one);
        view.ReadId(y, other);
        return one.CompareTo(other);
    }

    /// <summary>Sums that differ only by the order of their addends are equal.</summary>
    private int Rank(int doc) => (int)Math.Min(scores[doc] * 10_000, int.MaxValue);

    private static int OldestFirst(int date) => date == 0 ? int.MaxValue : date;
}

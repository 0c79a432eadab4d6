namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Keeps the first of many documents in an order. Nearly all others are turned away by a look at one number.</summary>
/// <param name="order">The order.</param>
/// <param name="count">How many to keep.</param>
internal sealed class FirstHits(HitOrder order, int count)
{
    private readonly List<int> kept = new(count * 2 + 1);
    private ulong leastKey;
    private int last = -1;

    /// <summary>Keeps the document where it may be one of the first.</summary>
    public void Add(int doc)
    {
        var key = order.Key(doc);
        if (key < leastKey || (key == leastKey && last >= 0 && order.Compare(doc, last) > 0))
            return;
        kept.Add(doc);
        if (kept.Count > count * 2)
            Cut();
    }

    /// <summary>The first in order.</summary>
    public List<int> Sorted()
    {
        kept.Sort(order);
        if (kept.Count > count)
            kept.RemoveRange(count, kept.Count - count);
        return kept;
    }

    /// <summary>Leaves the first and what has the same number as the last of them; of very many of those as many as are needed.</summary>
    private void Cut()
    {
        var keys = kept.ConvertAll(order.Key);
        keys.Sort();
        leastKey = count == 0 ? ulong.MaxValue : keys[^count];
        kept.RemoveAll(doc => order.Key(doc) < leastKey);
        if (kept.Count > count * 3 / 2)
            last = Sorted() is [.., var worst] ? worst : -1;
    }
}

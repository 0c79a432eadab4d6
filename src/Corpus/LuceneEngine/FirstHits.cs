namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Keeps the first of many documents in an order: a heap by their keys, and beside it those that share the least key, among which ids decide.</summary>
/// <param name="order">The order.</param>
/// <param name="count">How many to keep.</param>
/// <remarks>For one thread.</remarks>
internal sealed class FirstHits(IComparer<int> order, int count)
{
    private const int MostIdle = 1024;

    [ThreadStatic]
    private static PriorityQueue<int, ulong>? idle;

    private readonly PriorityQueue<int, ulong> kept = Interlocked.Exchange(ref idle, null) ?? new(32);
    private readonly List<int> ties = [];
    private int lastTie = -1;

    /// <summary>No document below this <see cref="HitOrder.Key"/> is one of the first.</summary>
    public ulong LeastKey { get; private set; } = count == 0 ? ulong.MaxValue : 0;

    /// <summary>Keeps the document, which has that key, where it may be one of the first.</summary>
    public void Add(int doc, ulong key)
    {
        if (kept.Count < count)
            kept.Enqueue(doc, key);
        else if (key == LeastKey)
            AddTie(doc);
        else if (key > LeastKey)
            Replace(kept.DequeueEnqueue(doc, key));
        if (kept.Count == count && kept.TryPeek(out _, out var least))
            LeastKey = least;
    }

    /// <summary>The first, in no order. Once: no document is added after it.</summary>
    public List<int> ToList()
    {
        var first = new List<int>(kept.Count);
        foreach (var (doc, key) in kept.UnorderedItems)
            (key > LeastKey ? first : ties).Add(doc);
        ties.Sort(order);
        first.AddRange(ties[..Math.Min(ties.Count, count - first.Count)]);
        kept.Clear();
        idle = kept.EnsureCapacity(0) <= MostIdle ? kept : null;
        return first;
    }

    private void Replace(int least)
    {
        if (kept.TryPeek(out _, out var key) && key == LeastKey)
        {
            AddTie(least);
            return;
        }

        ties.Clear();
        lastTie = -1;
    }

    /// <summary>Of very many the first are enough.</summary>
    private void AddTie(int doc)
    {
        if (lastTie >= 0 && order.Compare(doc, lastTie) > 0)
            return;
        ties.Add(doc);
        if (ties.Count <= count * 2)
            return;
        ties.Sort(order);
        ties.RemoveRange(count, ties.Count - count);
        lastTie = ties[^1];
    }
}

using System.Collections.Concurrent;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Keeps what was used lately, up to a bound: two halves, of which the older is dropped when the younger is full. Safe for many threads.</summary>
/// <param name="capacity">The most that all values may cost together.</param>
/// <param name="cost">What a value costs.</param>
internal sealed class RecentCache<TKey, TValue>(long capacity, Func<TValue, long> cost)
    where TKey : notnull
{
    private readonly Lock turning = new();
    private volatile ConcurrentDictionary<TKey, TValue> young = new();
    private volatile ConcurrentDictionary<TKey, TValue> old = new();
    private long used;

    /// <summary>The value where it is kept.</summary>
    public bool TryGet(TKey key, out TValue? value)
    {
        if (young.TryGetValue(key, out value))
            return true;
        if (!old.TryGetValue(key, out value))
            return false;
        Add(key, value);
        return true;
    }

    /// <summary>Keeps the value, unless it costs more than an eighth of what all may.</summary>
    public void Add(TKey key, TValue value)
    {
        var more = cost(value);
        if (more <= capacity / 8 && young.TryAdd(key, value) && Interlocked.Add(ref used, more) > capacity / 2)
            Turn();
    }

    private void Turn()
    {
        lock (turning)
        {
            if (Interlocked.Read(ref used) <= capacity / 2)
                return;
            (old, young) = (young, new(Environment.ProcessorCount, young.Count)); // As many will come again.
            Interlocked.Exchange(ref used, 0);
        }
    }
}

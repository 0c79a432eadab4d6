namespace McpResearch.Corpus.Indexing;

/// <summary>Decides when to look at the folder again. Where the system can be asked for changes a call looks when there are some, or where a look costs next to nothing; elsewhere where it costs up to
/// 10 ms (some 2,000 files), and for a twentieth of the time where it costs more. Unasked it is looked for a hundredth of the time at most, which finds what the system does not tell.</summary>
internal sealed class Freshness(TimeProvider time)
{
    private const int ShareAsked = 20;
    private const int ShareUnasked = 100;
    private static readonly TimeSpan Cheap = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan NextToNothing = TimeSpan.FromMilliseconds(0.2);
    private static readonly TimeSpan Unasked = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ShortRest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongRest = TimeSpan.FromMilliseconds(800);

    private long lastLook;
    private long lastStart;
    private TimeSpan cost;
    private volatile bool dirty = true;

    /// <summary>Something changed: the next call must look.</summary>
    public void MarkDirty() => dirty = true;

    /// <summary>Whether a call is to look now.</summary>
    /// <param name="sure">Whether every change is told of by <see cref="MarkDirty"/> before a call asks.</param>
    public bool IsDue(bool sure) => dirty || (sure ? cost <= NextToNothing : cost <= Cheap || Since >= cost * ShareAsked);

    /// <summary>Whether a look began after that moment, and nothing has changed since: who has waited for another's look need not look again.</summary>
    public bool IsFreshSince(long timestamp) => !dirty && Volatile.Read(ref lastStart) > timestamp;

    /// <summary>Whether to look now although nobody asks.</summary>
    public bool IsDueUnasked => dirty || Since >= Unasked && Since >= cost * ShareUnasked;

    /// <summary>How long to wait after an event, which seldom comes alone.</summary>
    public TimeSpan Rest => TimeSpan.FromTicks(Math.Clamp((cost * 4).Ticks, ShortRest.Ticks, LongRest.Ticks));

    private TimeSpan Since => time.GetElapsedTime(Volatile.Read(ref lastLook));

    /// <summary>Runs a look and remembers what it cost. An event during the look, or its failure, keeps the next one due.</summary>
    public T Measure<T>(Func<T> look)
    {
        dirty = false;
        var start = time.GetTimestamp();
        Volatile.Write(ref lastStart, start);
        try
        {
            return look();
        }
        catch
        {
            dirty = true;
            throw;
        }
        finally
        {
            cost = Lasting(time.GetElapsedTime(start));
            Volatile.Write(ref lastLook, time.GetTimestamp());
        }
    }

    // A look that took long because the machine was busy says little: the cost falls at once and rises slowly.
    private TimeSpan Lasting(TimeSpan measured) => cost == TimeSpan.Zero || measured < cost ? measured : cost + Smaller(measured - cost, cost / 4);

    private static TimeSpan Smaller(TimeSpan one, TimeSpan other) => one < other ? one : other;
}

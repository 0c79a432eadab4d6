using Microsoft.Extensions.Logging;

namespace McpResearch.Server.Http.Watching;

/// <summary>A line for a request that was not let in. Of each reason only the first few of a minute leave one, and then how many were left out: a flood cannot fill the disk.</summary>
internal sealed class RefusalLog(ILogger log, TimeProvider time)
{
    /// <summary>Lines of one reason in a minute.</summary>
    public const int MostOfMinute = 10;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (long Minute, int Count)> counts = [];

    /// <summary>Writes the line, or counts it.</summary>
    /// <param name="reason">One of a few words of ours.</param>
    /// <param name="caller">Who it is known to be; <c>-</c> where nobody is.</param>
    public void Write(string reason, string caller, string address, string why)
    {
        var (number, leftOut) = Count(reason);
        if (leftOut > 0)
            log.RefusalsLeftOut(leftOut, reason);
        if (number <= MostOfMinute)
            log.Refused(reason, address, caller, why);
    }

    private (int Number, int LeftOut) Count(string reason)
    {
        var minute = time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
        lock (gate)
        {
            var last = counts.GetValueOrDefault(reason);
            var number = last.Minute == minute ? last.Count + 1 : 1;
            counts[reason] = (minute, number);
            return (number, number == 1 ? Math.Max(0, last.Count - MostOfMinute) : 0);
        }
    }
}

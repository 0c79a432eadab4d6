using System.Globalization;

namespace McpResearch.Server.Cli;

/// <summary>Rate and time left of a run, from its start on.</summary>
internal sealed class Pace(TimeProvider time)
{
    private static readonly TimeSpan TooEarly = TimeSpan.FromSeconds(0.5);

    private readonly long start = time.GetTimestamp();

    /// <summary>Such as <c>, 1,200/s, 0:42 left</c>; empty in the first half second, when nobody knows.</summary>
    public string Of(int done, int total)
    {
        var elapsed = time.GetElapsedTime(start);
        if (elapsed < TooEarly || done <= 0)
            return "";
        var rate = done / elapsed.TotalSeconds;
        var left = TimeSpan.FromSeconds((total - done) / rate);
        return string.Create(CultureInfo.InvariantCulture, $", {(rate < 10 ? $"{rate:0.0}" : $"{rate:N0}")}/s{(done < total ? $", {(int)left.TotalMinutes}:{left.Seconds:00} left" : "")}");
    }
}

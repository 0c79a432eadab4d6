using System.Collections.Concurrent;

namespace McpResearch.Benchmarks.Load.Peers;

/// <summary>What was measured of one server with one number of clients, over all its turns.</summary>
internal sealed class PeerTally
{
    private readonly ConcurrentBag<(double Time, int Bytes)> calls = [];
    private readonly ConcurrentDictionary<string, int> errors = new();
    private double processor;
    private double seconds;
    private double resident;

    /// <summary>Notes an answer and how long it took.</summary>
    public void Add(TimeSpan time, int bytes) => calls.Add((time.TotalMilliseconds, bytes));

    /// <summary>Notes a call that failed.</summary>
    public void Add(string error) => errors.AddOrUpdate(error, 1, (_, count) => count + 1);

    /// <summary>Notes a turn: how long it was, and what the server used.</summary>
    public void Add(TimeSpan turn, double used, double memory) => (seconds, processor, resident) = (seconds + turn.TotalSeconds, processor + used, Math.Max(resident, memory));

    /// <summary>The figures in a line, and a line an error.</summary>
    public IEnumerable<string> Lines()
    {
        var all = calls.Count + errors.Values.Sum();
        yield return FormattableString.Invariant($"{calls.Count / seconds,7:0} calls/s   p50 {At(0.5),6:0.0} ms   p99 {At(0.99),7:0.0} ms   processor {processor / Math.Max(1, all),6:0.00} ms a call   {resident,5:0} MB   answer {Size() / 1000d,5:0.0} kB   {calls.Count} answers, {errors.Values.Sum()} errors");
        foreach (var (error, count) in errors.OrderByDescending(pair => pair.Value).Take(3))
            yield return $"    error, {count} times: {error.ReplaceLineEndings(" ")}";
    }

    private double At(double part) => calls.Select(call => call.Time).Order().ElementAtOrDefault((int)(part * (calls.Count - 1)));

    private int Size() => calls.Select(call => call.Bytes).Order().ElementAtOrDefault(calls.Count / 2);
}

using System.Diagnostics.Metrics;
using System.Globalization;
using McpResearch.Corpus.Answers;

namespace McpResearch.Server.Http.Watching;

/// <summary>What is measured of the server besides what the libraries measure: how the corpus is, what was refused, what was written.</summary>
internal sealed class ServerMeter
{
    /// <summary>Its name.</summary>
    public const string Name = "McpResearch";

    private readonly CorpusPulse pulse;
    private readonly TimeProvider time = TimeProvider.System;
    private readonly Counter<long> refusals;
    private readonly Counter<long> writes;

    /// <summary>Measures from now on.</summary>
    public ServerMeter(IMeterFactory factory, CorpusPulse pulse)
    {
        this.pulse = pulse;
        var meter = factory.Create(Name);
        refusals = meter.CreateCounter<long>("mcp_research.refusals", "{request}", "Requests that were not let in, by reason");
        writes = meter.CreateCounter<long>("mcp_research.writes", "{call}", "Calls of tools that write, by tool and outcome");
        meter.CreateObservableGauge("mcp_research.index.age", () => Of(status => Age(status)), "s", "Time since the folder was last seen to be as the index says");
        meter.CreateObservableGauge("mcp_research.index.current", () => Of(status => status.Index.State == "current" ? 1 : 0), null, "1 where the index is as the folder is");
        meter.CreateObservableGauge("mcp_research.index.writer", () => Of(status => status.Writer ? 1 : 0), null, "1 where this process writes the index");
        meter.CreateObservableCounter("mcp_research.index.rebuilds", () => pulse.Rebuilds, "{rebuild}", "Times that the index was seen to have been made anew");
        meter.CreateObservableGauge("mcp_research.problems", () => Of(status => status.Problems.Count), "{problem}", "Places of the corpus that were not understood");
        meter.CreateObservableGauge("mcp_research.entries", () => Counts(pulse.Status?.Entries, "kind"), "{entry}", "Entries, by kind");
        meter.CreateObservableGauge("mcp_research.files", () => Counts(pulse.Status?.Files, "kind"), "{file}", "Source files, by what they are");
        meter.CreateObservableGauge("mcp_research.backlog", Backlog, "{item}", "Backlog items, by status");
    }

    /// <summary>Counts a request that was not let in.</summary>
    public void Refused(string reason) => refusals.Add(1, new KeyValuePair<string, object?>("reason", reason));

    /// <summary>Counts a call of a tool that writes.</summary>
    public void Wrote(string tool, string outcome) => writes.Add(1, new("tool", tool), new("outcome", outcome));

    private IEnumerable<Measurement<double>> Of(Func<CorpusStatus, double> value)
    {
        _ = pulse.BeatAsync();
        return pulse.Status is { } status ? [new(value(status))] : [];
    }

    private double Age(CorpusStatus status) =>
        DateTimeOffset.TryParse(status.Index.AsOf, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var then) ? Math.Max(0, (time.GetUtcNow() - then).TotalSeconds) : 0;

    private static IEnumerable<Measurement<long>> Counts(IEnumerable<NamedCount>? counts, string tag) =>
        (counts ?? []).Select(count => new Measurement<long>(count.Count, new KeyValuePair<string, object?>(tag, count.Name)));

    private IEnumerable<Measurement<long>> Backlog() => pulse.Backlog is { } counts
        ? Counts([new("open", counts.Open), new("in_progress", counts.InProgress), new("researched", counts.Researched), new("dismissed", counts.Dismissed)], "status")
        : [];
}

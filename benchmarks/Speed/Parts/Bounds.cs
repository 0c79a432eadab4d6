using BenchmarkDotNet.Reports;

namespace McpResearch.Benchmarks.Speed.Parts;

/// <summary>How many times the time of its baseline, measured in the same run, each part may take before it counts as a regression.</summary>
internal static class Bounds
{
    private static readonly Dictionary<string, double> Most = new(StringComparer.Ordinal)
    {
        [nameof(SearchParts.Answer)] = 25,
        [nameof(TextParts.Stems)] = 12,
        [nameof(TextParts.Flatten)] = 12,
        [nameof(TextParts.Snippet)] = 12,
    };

    /// <summary>A sentence for each part that takes longer.</summary>
    public static IReadOnlyList<string> Broken(IEnumerable<Summary> summaries) => [.. summaries.SelectMany(Broken)];

    private static IEnumerable<string> Broken(Summary summary) =>
        from report in summary.Reports
        let name = report.BenchmarkCase.Descriptor.WorkloadMethod.Name
        where Most.ContainsKey(name)
        let baseline = summary.Reports.Single(other => other.BenchmarkCase.Descriptor.Baseline && other.BenchmarkCase.Parameters.Equals(report.BenchmarkCase.Parameters))
        let ratio = Median(report) / Median(baseline)
        where !(ratio <= Most[name])
        select FormattableString.Invariant($"{report.BenchmarkCase.DisplayInfo} takes {ratio:0.0} times its baseline, {Most[name]} are allowed");

    private static double Median(BenchmarkReport report) => report.ResultStatistics?.Median ?? double.NaN;
}

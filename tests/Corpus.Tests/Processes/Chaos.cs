using System.Globalization;

namespace McpResearch.Corpus.Tests.Processes;

/// <summary>How long tests with many processes take, and where their figures go. <c>CHAOS_SCALE</c> multiplies the rounds (default 1), <c>CHAOS_SEED</c> repeats a run,
/// <c>CHAOS_REPORT</c> names a file that the figures are appended to.</summary>
internal sealed class Chaos
{
    private readonly ITestOutputHelper output;

    public Chaos(ITestOutputHelper output, string name)
    {
        this.output = output;
        var seed = Number("CHAOS_SEED") ?? Environment.TickCount & 0xFFFFFF;
        Random = new(seed);
        Say($"{name}: seed {seed}");
    }

    public Random Random { get; }

    /// <summary>So many rounds, or more in a long run.</summary>
    public static int Rounds(int bounded) => bounded * (Number("CHAOS_SCALE") ?? 1);

    /// <summary>So many processes, or <paramref name="many"/> in a long run.</summary>
    public static int Processes(int bounded, int many) => Number("CHAOS_SCALE") > 1 ? many : bounded;

    public void Say(FormattableString line)
    {
        var text = line.ToString(CultureInfo.InvariantCulture);
        output.WriteLine(text);
        if (Environment.GetEnvironmentVariable("CHAOS_REPORT") is { Length: > 0 } report)
            File.AppendAllText(report, text + "\n");
    }

    /// <summary>A line of p50, p99 and the most.</summary>
    public void Say(string what, IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        if (sorted.Length > 0)
            Say($"  {what}: {sorted.Length}, p50 {sorted[sorted.Length / 2]:0.0} ms, p99 {sorted[sorted.Length * 99 / 100]:0.0} ms, most {sorted[^1]:0.0} ms");
    }

    private static int? Number(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

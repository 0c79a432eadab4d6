namespace McpResearch.Benchmarks.Speed;

/// <summary>Times of one thing, in milliseconds.</summary>
internal sealed class Figures
{
    private readonly List<double> times = [];

    /// <summary>How many there are.</summary>
    public int Count => times.Count;

    /// <summary>The median.</summary>
    public double Median => At(0.5);

    /// <summary>One more.</summary>
    public void Add(TimeSpan time) => times.Add(time.TotalMilliseconds);

    /// <summary>Least, median and 99th percentile.</summary>
    public override string ToString() => FormattableString.Invariant($"{At(0):0.00} / {At(0.5):0.00} / {At(0.99):0.00} ms");

    private double At(double part) => times.Order().ElementAt((int)(part * (times.Count - 1)));
}

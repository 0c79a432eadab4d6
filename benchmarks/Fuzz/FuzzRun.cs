using System.Diagnostics;

namespace McpResearch.Fuzz;

/// <summary>Many cases of one target, each made from a seed of its own.</summary>
/// <param name="target">What is fuzzed.</param>
/// <param name="seed">Of the first case; the others follow.</param>
/// <param name="size">Characters of a large case.</param>
internal sealed class FuzzRun(FuzzTarget target, int seed, int size = FuzzRun.Megabyte)
{
    /// <summary>Characters of a large case, unless said otherwise.</summary>
    public const int Megabyte = 1024 * 1024;

    /// <summary>Processor time that a large case may take, in runs that look at it.</summary>
    public static readonly TimeSpan Bar = TimeSpan.FromSeconds(1);

    private const int MostFailures = 5;

    private const int Long = 1000;

    private readonly Dictionary<string, FuzzFailure> failures = [];
    private int asked = -1;

    /// <summary>Cases so far.</summary>
    public int Cases { get; private set; }

    /// <summary>The slowest large case.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>Most bytes that a large case allocated for each of its characters.</summary>
    public double MostBytes { get; private set; }

    /// <summary>Told of every long input before it is read. Default null.</summary>
    public Action<string>? Reading { get; set; }

    /// <summary>Whether no case has ended since this was asked last.</summary>
    public bool Hangs => Interlocked.Exchange(ref asked, Cases) == Cases;

    /// <summary>What failed, one of a kind.</summary>
    public IReadOnlyCollection<FuzzFailure> Failures => failures.Values;

    /// <summary>Runs so many small and large cases.</summary>
    public void Run(int small, int large)
    {
        for (var i = 0; i < small; i++)
            Small(seed + i);
        for (var i = 0; i < large; i++)
            Large(seed + i, null);
    }

    /// <summary>Runs small cases for half of the time and large ones for the other half; a large one that takes longer than the bar is a failure.</summary>
    public void Run(TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; clock.Elapsed < time / 2 && failures.Count < MostFailures; i++)
            Small(seed + i);
        for (var i = 0; clock.Elapsed < time && failures.Count < MostFailures; i++)
            Large(seed + i, Bar);
    }

    private void Small(int number)
    {
        var input = Told(new Mutator(new(number), target).Next());
        if (FuzzCase.Run(target, input, twice: true).Failure is { } failure)
            Keep(failure, number, Minimiser.Shrink(input, shorter => FuzzCase.Run(target, shorter, twice: true).Failure == failure));
        Cases++;
    }

    private void Large(int number, TimeSpan? bar)
    {
        var input = Told(new Mutator(new(number), target).Next(size));
        var done = FuzzCase.Run(target, input, twice: false);
        for (var again = 0; done.Cpu > bar && again < 2; again++) // The collector, or the compiler, may have had the time.
            done = FuzzCase.Run(target, input, twice: false) is var next && next.Cpu < done.Cpu ? next : done;
        Slowest = done.Cpu > Slowest ? done.Cpu : Slowest;
        MostBytes = Math.Max(MostBytes, (double)done.Allocated / input.Length);
        if ((done.Failure ?? (done.Cpu > bar ? "Slow." : null)) is { } failure)
            Keep(failure, number, input);
        Cases++;
    }

    private string Told(string input)
    {
        if (input.Length > Long)
            Reading?.Invoke(input);
        return input;
    }

    private void Keep(string failure, int number, string input) => failures.TryAdd(failure, new(failure, number, input));
}

/// <summary>An input that fails.</summary>
/// <param name="What">How.</param>
/// <param name="Seed">Of the case.</param>
/// <param name="Input">Of a small case as short as it could be made.</param>
internal sealed record FuzzFailure(string What, int Seed, string Input)
{
    /// <inheritdoc/>
    public override string ToString() => $"{What}\n  seed {Seed}, input of {Input.Length}: {(Input.Length > 400 ? Input[..400] : Input)}";
}

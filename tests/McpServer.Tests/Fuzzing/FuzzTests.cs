using McpResearch.Fuzz;
using McpResearch.Fuzz.Targets;

namespace McpResearch.Server.Tests.Fuzzing;

/// <summary>A few of the cases that <c>benchmarks/Fuzz</c> runs for as long as it is told; the same ones in every run.</summary>
public class FuzzTests
{
    private const int Seed = 20260207;

    public static TheoryData<string> Names => [.. FuzzTargets.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_the_input_it_is_read_in_bounds(string name)
    {
        var run = new FuzzRun(FuzzTargets.All.Single(target => target.Name == name), Seed, size: 128 * 1024);
        await Task.Run(() => run.Run(small: 150, large: 8), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.Empty(run.Failures);
    }

    [Fact]
    public void Every_target_starts_from_inputs_and_knows_its_tokens() =>
        Assert.All(FuzzTargets.All, target => Assert.True(target.Seeds.Count > 0 && target.Tokens.Count > 4, target.Name));

    [Fact]
    public void What_fails_is_told_with_its_seed_and_made_short()
    {
        var broken = new FuzzTarget("broken", ["a b c ( d e f"], ["("], text => text.Contains("((", StringComparison.Ordinal) ? throw new InvalidOperationException("Two of them.") : text);
        var run = new FuzzRun(broken, Seed, size: 1000);
        run.Run(small: 200, large: 5);
        Assert.Contains(run.Failures, failure => failure.Input == "((" && failure.What.Contains("Two of them.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_differs_or_allocates_without_bound_fails()
    {
        Assert.NotNull(FuzzCase.Run(new("new", ["a"], ["b"], _ => new object()), "a", twice: true).Failure);
        Assert.NotNull(FuzzCase.Run(new("large", ["a"], ["b"], _ => new byte[FuzzCase.Allowance + 10_000].Length), "a", twice: false).Failure);
        Assert.Null(FuzzCase.Run(new("good", ["a"], ["b"], text => text), "a", twice: true).Failure);
    }
}

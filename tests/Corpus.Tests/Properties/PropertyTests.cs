using CsCheck;

namespace McpResearch.Corpus.Tests.Properties;

public class PropertyTests
{
    [Fact]
    public void The_cases_are_the_same_in_every_run()
    {
        var cases = Gen.Int.Cases(20).ToList();
        Assert.Equal(cases, Gen.Int.Cases(20));
        Assert.Equal(20, cases.Distinct().Count());
    }

    [Fact]
    public void A_failure_names_its_seed_and_what_was_wrong()
    {
        var error = Assert.Throws<CsCheckException>(() => Gen.Int[0, 1000].Holds(number => Assert.InRange(number, 0, 900)));
        Assert.Contains("seed", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("900", error.InnerException!.Message, StringComparison.Ordinal);
    }
}

using CsCheck;
using McpResearch.Corpus.Indexing;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Tests.Indexing;

public class UpdatePlanTests
{
    private static readonly Gen<SourceFile[]> Folders =
        Gen.Select(Gen.Int[0, 30], Gen.Long[0, 3], Gen.Long[0, 3], (name, length, time) => new SourceFile($"{name}.md", length, time))
            .Array[0, 20].Select(files => files.DistinctBy(file => file.Path).ToArray());

    [Fact]
    public void Carrying_out_the_plan_gives_the_scan() => Gen.Select(Folders, Folders).Holds((scanned, before) =>
    {
        var plan = UpdatePlan.Between(scanned, before);
        var after = before.Where(file => !plan.Remove.Contains(file.Path) && plan.Read.All(read => read.Path != file.Path)).Concat(plan.Read);
        Assert.Equal(scanned.OrderBy(file => file.Path, StringComparer.Ordinal), after.OrderBy(file => file.Path, StringComparer.Ordinal));
    });

    [Fact]
    public void Planning_again_gives_nothing() => Folders.Holds(scanned => Assert.True(UpdatePlan.Between(scanned, scanned).IsEmpty));

    [Fact]
    public void Order_does_not_matter() => Gen.Select(Folders, Folders).Holds((scanned, before) =>
    {
        var plan = UpdatePlan.Between(scanned, before);
        var turned = UpdatePlan.Between([.. scanned.Reverse()], [.. before.Reverse()]);
        Assert.Equal(plan.Read, turned.Read);
        Assert.Equal(plan.Remove, turned.Remove);
    });
}

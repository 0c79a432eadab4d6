using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Entries;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Completions;

public class ArgumentValuesTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Theory]
    [InlineData(CompletionList.Days, "2026-02", "2026-02-07")]
    [InlineData(CompletionList.Days, "", "2026-02-07")]
    [InlineData(CompletionList.Ids, "article:2026-02-07/", "article:2026-02-07/")]
    [InlineData(CompletionList.Ids, "", "")]
    [InlineData(CompletionList.Tags, "", "")]
    [InlineData(CompletionList.Categories, "", "")]
    [InlineData(CompletionList.Sources, "", "")]
    [InlineData(CompletionList.Topics, "", "")]
    public async Task Every_list_of_the_corpus_has_values_that_start_as_typed(CompletionList list, string typed, string first)
    {
        await using var corpus = sample.Scratch.Open();
        var found = await corpus.CompleteAsync(new(list, typed), TestContext.Current.CancellationToken);
        Assert.InRange(found.Values.Count, 1, 100);
        Assert.True(found.Total >= found.Values.Count);
        Assert.StartsWith(first, found.Values[0]);
        Assert.All(found.Values, value => Assert.StartsWith(typed, value, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Case_and_accents_do_not_count_and_the_most_frequent_comes_first()
    {
        using var scratch = new Scratch();
        foreach (var (name, tag) in new[] { ("a", "Éval"), ("b", "evaluation"), ("c", "evaluation"), ("d", "other") })
            await File.WriteAllTextAsync(Path.Combine(scratch.Corpus, $"{name}.md"), $"---\ntags: [{tag}]\n---\n# {name}\n\nText.\n", TestContext.Current.CancellationToken);
        await using var corpus = scratch.Open();
        Assert.Equal(["evaluation", "Éval"], (await corpus.CompleteAsync(new(CompletionList.Tags, "EVA"), TestContext.Current.CancellationToken)).Values);
    }

    [Fact]
    public async Task Keys_are_of_one_kind()
    {
        await using var corpus = sample.Scratch.Open();
        var found = await corpus.CompleteAsync(new(CompletionList.Keys, "2026", EntryKind.Digest), TestContext.Current.CancellationToken);
        Assert.Equal(["2026-02-07", "2026-02-06"], found.Values);
    }
}

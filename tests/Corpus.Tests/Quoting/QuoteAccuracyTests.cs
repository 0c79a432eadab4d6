using McpResearch.Corpus.Tests.Answers;

namespace McpResearch.Corpus.Tests.Quoting;

/// <summary>Quotes of whole corpora, by the line on which they stand.</summary>
public class QuoteAccuracyTests
{
    [Fact]
    public async Task Every_sentence_of_the_sample_corpus_is_found_where_it_stands()
    {
        var accuracy = await MeasureAsync(RepositoryFiles.At("data"), int.MaxValue);
        Assert.True(accuracy.Share("exact at its line") == 1, accuracy.Misses);
        var golden = RepositoryFiles.At("tests", "Corpus.Tests", "Quoting", "accuracy.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(golden, accuracy.ToString(), TestContext.Current.CancellationToken);
        Assert.Equal((await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), accuracy.ToString());
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("wild/ai-research-week-2026-02-02")]
    public async Task Sentences_of_real_corpora_are_found_where_they_stand(string folder)
    {
        if (Shared.Find(folder) is not { } path)
            return;
        var accuracy = await MeasureAsync(path, 150);
        Assert.True(accuracy.Share("exact at its line") >= 0.98, $"{accuracy}\n{accuracy.Misses}");
        Assert.True(accuracy.Share("changed word named") >= 0.95, $"{accuracy}\n{accuracy.Misses}");
        Assert.True(accuracy.Share("changed number flagged") >= 0.95, $"{accuracy}\n{accuracy.Misses}");
    }

    private static async Task<QuoteAccuracy> MeasureAsync(string folder, int most)
    {
        using var copy = new TempFolder();
        copy.CopyFrom(folder);
        await using var corpus = SampleCorpus.Open(copy.Path);
        await corpus.IndexAsync(rebuild: false, verify: false, cancellation: TestContext.Current.CancellationToken);
        var accuracy = new QuoteAccuracy(corpus);
        var sentences = RawSentences.OfAll(folder).ToList();
        await accuracy.MeasureAsync(sentences.Where((_, i) => i % Math.Max(1, sentences.Count / most) == 0));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Path.GetFileName(folder)}: {accuracy.Times}\n{accuracy}{accuracy.Misses}");
        return accuracy;
    }
}

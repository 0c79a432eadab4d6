using McpResearch.Server.Prompts;
using McpResearch.Server.Tests.Fixtures;
using Microsoft.ML.Tokenizers;

namespace McpResearch.Server.Tests.Prompts;

public class TokenEstimateTests
{
    private static readonly Tokenizer Real = TiktokenTokenizer.CreateForModel("gpt-4o");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Repository.Data, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Data, file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Of_a_file_of_the_corpus_it_is_never_too_low_and_at_most_half_too_high(string file) => Check(File.ReadAllText(Path.Combine(Repository.Data, file)), 1.5);

    [Theory]
    [InlineData("大規模言語モデルの学習を一つのGPUで行う方法について、最近の研究をまとめる。")]
    [InlineData("本文介绍了一种在单个图形处理器上训练大型语言模型的新方法。")]
    [InlineData("Обучение больших языковых моделей на одном графическом процессоре")]
    [InlineData("Die Übersetzungsgüte großer Sprachmodelle hängt von der Trainingsmenge ab.")]
    [InlineData("{\"a\": [1, 2, 3], \"b\": {\"c\": \"d\"}, \"https://example.org/x?y=z\": null}")]
    [InlineData("🚀🔥👩‍🔬 🎉")]
    [InlineData("2026-02-07 3.1415926535 120B 77.3% 0x1F 2602.13517v2")]
    [InlineData("supercalifragilisticexpialidocious antidisestablishmentarianism")]
    public void Of_other_scripts_and_signs_it_is_never_too_low(string text) => Check(text, 2.5);

    private static void Check(string text, double most)
    {
        var (estimate, real) = (TokenEstimate.Of(text), Real.CountTokens(text));
        TestContext.Current.TestOutputHelper?.WriteLine($"estimate {estimate}, real {real}, ratio {(double)estimate / real:0.00}");
        Assert.InRange(estimate, real, real * most);
    }
}

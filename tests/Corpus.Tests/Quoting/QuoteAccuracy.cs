using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using McpResearch.Corpus.Answers;

namespace McpResearch.Corpus.Tests.Quoting;

/// <summary>How many sentences of a corpus are found where they stand, and how many altered ones are told apart.</summary>
internal sealed partial class QuoteAccuracy(ResearchCorpus corpus)
{
    private readonly List<string> misses = [];
    private readonly List<double> milliseconds = [];
    private readonly Dictionary<string, (int Good, int All)> counts = [];

    /// <summary>Share of good answers of a row.</summary>
    public double Share(string row) => (double)counts[row].Good / counts[row].All;

    /// <summary>What was not answered as expected.</summary>
    public string Misses => string.Join('\n', misses.Take(25));

    /// <summary>Median and slowest in milliseconds, for the output of a test run.</summary>
    public string Times => string.Create(CultureInfo.InvariantCulture, $"{milliseconds.Count} calls, median {milliseconds.Order().ElementAt(milliseconds.Count / 2):0.0} ms, p95 {milliseconds.Order().ElementAt(milliseconds.Count * 95 / 100):0.0} ms");

    /// <summary>Asks for each sentence as it is, and for every third with a word changed, with a word left out, and with a number changed.</summary>
    public async Task MeasureAsync(IEnumerable<RawSentence> sentences)
    {
        foreach (var (i, sentence) in sentences.Index())
        {
            await CountAsync("exact at its line", sentence, sentence.Text, answer => answer.Verdict == "exact" && answer.Places.Any(place => place.Verdict == "exact" && place.File == sentence.File && place.Line == sentence.Line));
            if (i % 3 != 0)
                continue;
            if (PlainWord().Matches(sentence.Text) is { Count: > 0 } words && words[words.Count / 2] is var word)
            {
                await CountAsync("changed word named", sentence, Put(sentence.Text, word, "zebra"), answer => Only(answer, "changed", "zebra", word.Value));
                if (words.Count > 2)
                    await CountAsync("missing word named", sentence, Put(sentence.Text, word, ""), answer => Only(answer, "missing", "", word.Value));
            }

            if (Digits().Match(sentence.Text) is { Success: true } number)
                await CountAsync("changed number flagged", sentence, Put(sentence.Text, number, Other(number.Value)), answer => answer.Verdict == "near" && answer.Places[0].MeaningChanged?.Contains("number") == true);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Concat(counts.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Key,-24}{row.Value.Good,6} of {row.Value.All,5}  {100.0 * row.Value.Good / row.Value.All,5:0.0} %\n")));

    private async Task CountAsync(string row, RawSentence sentence, string quote, Func<VerifyQuoteAnswer, bool> isGood)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await corpus.VerifyQuoteAsync(new() { Text = quote }, TestContext.Current.CancellationToken);
        milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        var good = isGood(answer);
        counts[row] = (counts.GetValueOrDefault(row).Good + (good ? 1 : 0), counts.GetValueOrDefault(row).All + 1);
        if (!good)
            misses.Add($"{row}: {sentence.File}:{sentence.Line} {quote}\n    -> {answer.Verdict} {string.Join("; ", answer.Places.Append(answer.Closest).OfType<QuotePlace>().Take(2).Select(place => $"{place.File}:{place.Line} {place.Similarity} {place.Marked ?? place.Passage}"))}");
    }

    private static bool Only(VerifyQuoteAnswer answer, string kind, string quote, string source) =>
        answer.Verdict == "near" && answer.Places[0].Differences is [var only] && (only.Kind, only.Quote, only.Source) == (kind, quote, source);

    private static string Put(string text, Capture word, string other) => $"{text[..word.Index]}{other}{text[(word.Index + word.Length)..]}";

    private static string Other(string number) => $"{number[..^1]}{(number[^1] == '7' ? '3' : '7')}";

    // Words that stand free, so that one changed word is one word for any reader.
    [GeneratedRegex(@"(?<=[a-z,] )[a-z]{4,}(?= [a-z])")]
    private static partial Regex PlainWord();

    [GeneratedRegex(@"(?<=[a-z] )\d+(?=[ %,.])")]
    private static partial Regex Digits();
}

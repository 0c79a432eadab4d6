using System.Text;
using CsCheck;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Quoting;
using McpResearch.Corpus.Tests.Answers;

namespace McpResearch.Corpus.Tests.Quoting;

public class QuoteProperties(SampleCorpus sample) : IClassFixture<SampleCorpus>
{
    private static readonly Gen<int[]> Words = Gen.Int[0, 6].Array[0, 40];

    private static readonly string[] Pieces = ["](", "[", "&#34;", "&", "<b>", "…", "...", "%", "1. ", "\n", "- ", "\ud83d", "\u0301", "中", "文", "agent ", "77.3", "**", "\u00ad", "ﬁ", "'", " "];

    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.Char.Array[0, 300].Select(chars => new string(chars)),
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 120].Select(string.Concat));

    [Fact]
    public void Steps_lead_from_the_quote_to_the_text() => Gen.Select(Words, Words).Holds((quote, text) =>
    {
        var (mine, theirs) = (0, 0);
        foreach (var step in WordAlignment.Steps(quote, text))
        {
            if (step == Step.Same)
                Assert.Equal(quote[mine], text[theirs]);
            (mine, theirs) = (step == Step.Missing ? mine : mine + 1, step == Step.Added ? theirs : theirs + 1);
        }

        Assert.Equal((quote.Length, text.Length), (mine, theirs));
    });

    [Fact]
    public void The_nearest_place_costs_what_its_steps_cost_and_no_other_costs_less() => Gen.Select(Gen.Int[0, 6].Array[1, 12], Words).Holds((quote, text) =>
    {
        var place = WordAlignment.Place(quote, text, TestContext.Current.CancellationToken);
        Assert.Equal(place.Cost, WordAlignment.Steps(quote, text.AsSpan()[place.Start..place.End]).Count(step => step != Step.Same));
        for (var start = 0; start < text.Length; start++)
            for (var end = start; end <= text.Length; end++)
                Assert.True(WordAlignment.Steps(quote, text.AsSpan()[start..end]).Count(step => step != Step.Same) >= place.Cost);
    }, iter: 50);

    [Fact]
    public void A_quote_of_ten_thousand_characters_is_compared_in_halves_as_in_one_table()
    {
        var text = Enumerable.Range(0, 4_000).Select(i => i * 7919 % 501).ToArray();
        var quote = text.Where((_, i) => i % 97 != 0).Select((word, i) => i % 101 == 0 ? 999 : word).ToArray();
        Assert.Equal(WordAlignment.Place(quote, text, TestContext.Current.CancellationToken).Cost, WordAlignment.Steps(quote, text).Count(step => step != Step.Same) - 1);
    }

    [Fact]
    public void A_text_is_its_own_quote() => Hostile.Holds(text =>
    {
        if (Quote.Of(text) is { Words.Count: > 0 } quote)
            Assert.Empty(new QuoteMatcher(quote, TestContext.Current.CancellationToken).Match($"Before it.\n\n{text}\n\nAfter it.")?.Differences ?? []);
    });

    [Fact]
    public void No_text_makes_it_throw_or_hang() => Hostile.Holds(text =>
    {
        try
        {
            var answer = sample.Corpus.VerifyQuoteAsync(new() { Text = text }, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
            Assert.All(answer.Places, place => Assert.InRange(place.Line, 1, 10_000));
        }
        catch (CorpusException error)
        {
            Assert.Equal(CorpusError.BadArgument, error.Error);
        }
    }, iter: 200);

    [Theory]
    [InlineData("agent ")]
    [InlineData("的")]
    [InlineData("… a ")]
    [InlineData("](")]
    [InlineData("&#3")]
    [InlineData("1. \n")]
    public async Task The_longest_quotes_on_the_longest_entries_are_answered(string piece)
    {
        using var folder = new TempFolder();
        folder.Write("long.md", $"# Long\n\n{new StringBuilder().Insert(0, $"{piece}{piece.ToUpperInvariant()} x ", 1_000_000 / (2 * piece.Length + 3))}\n");
        await using var corpus = SampleCorpus.Open(folder.Path);
        var quote = $"{new StringBuilder().Insert(0, piece, 9_900 / piece.Length)} word";
        Assert.Contains((await corpus.VerifyQuoteAsync(new() { Text = quote }, TestContext.Current.CancellationToken)).Verdict, (string[])["exact", "near", "not_found"]);
    }
}

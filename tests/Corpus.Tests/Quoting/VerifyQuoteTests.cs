using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Tests.Answers;

namespace McpResearch.Corpus.Tests.Quoting;

public class VerifyQuoteTests(SampleCorpus sample) : IClassFixture<SampleCorpus>
{
    [Theory]
    [InlineData("a short, well-chosen context answers sooner")]
    [InlineData("A SHORT, WELL–CHOSEN   CONTEXT\n> answers “sooner”")]
    [InlineData("a short, well-cho\u00ADsen context **answers** sooner…")]
    [InlineData("every token still costs money and time ... answers sooner")]
    [InlineData("That does not make search obsolete […] answers sooner")]
    [InlineData("and a short, well-chosen context answers sooner. Set the effort level by hand where response time matters")]
    public async Task Dress_and_ellipses_do_not_matter(string quote)
    {
        var place = Assert.Single((await VerifyAsync(quote)).Places, place => place.Verdict == "exact");
        Assert.Equal(("article:2026-02-07/claude-opus-46", "research/claude-opus-46.md", 33), (place.Id, place.File, place.Line));
        Assert.Empty(place.Differences);
    }

    [Fact]
    public async Task A_quote_may_cross_list_items_with_or_without_their_marks()
    {
        const string Quote = "new for an Opus model - Adaptive thinking: the model itself chooses when a question deserves long thought Effort: a setting with the steps low";
        Assert.Equal("exact", (await VerifyAsync(Quote)).Verdict);
        using var folder = new TempFolder();
        folder.Write("steps.md", "# Steps\n\nThe recipe:\n\n1. Collect the traces of every run.\n2. Filter them by outcome.\n3. Train on what is left.\n");
        await using var corpus = SampleCorpus.Open(folder.Path);
        foreach (var quote in new[] { "Collect the traces of every run. 2. Filter them by outcome. 3. Train on what is left.", "every run. Filter them by outcome. Train on" })
            Assert.Equal(("exact", 5), await VerdictAndLineAsync(corpus, quote));
    }

    [Theory]
    [InlineData("its score is 78.3% on Terminal-Bench 2.0, up from 64.0%", "78.3", "77.3", "number")]
    [InlineData("its score is 77.3% on Terminal-Bench 2.0, up from 64.0", "", "%", "number")]
    [InlineData("That does make search obsolete: every token still costs money and time", "", "not", "negation")]
    [InlineData("That does not make search superfluous: every token still costs money and time", "superfluous", "obsolete", null)]
    public async Task What_differs_is_named_and_flagged_where_it_changes_the_meaning(string quote, string said, string stands, string? meaning)
    {
        var answer = await VerifyAsync(quote);
        var place = answer.Places[0];
        Assert.Equal("near", answer.Verdict);
        if (said.Length + stands.Length > 1)
            Assert.Equal((said, stands, meaning), (Assert.Single(place.Differences).Quote, place.Differences[0].Source, place.Differences[0].Meaning));
        Assert.Equal(meaning is null ? null : [meaning], place.MeaningChanged);
        Assert.Contains($"source: {stands}]", place.Marked);
    }

    [Fact]
    public async Task A_reference_is_answered_with_its_cite_key_and_the_same_work_is_counted_once()
    {
        var answer = await VerifyAsync("ROCK runs the sandboxes in which trajectories are recorded");
        Assert.Equal(("exact", "weixun2025", "references/references.md", 12), (answer.Verdict, answer.Places[0].CiteKey, answer.Places[0].File, answer.Places[0].Line));
        Assert.InRange(answer.Works, 1, answer.Total);
    }

    [Theory]
    [InlineData("The moon landing of the kangaroo team went over schedule by nine purple weeks")]
    [InlineData("qwzx vbnt plmk jhgf")]
    [InlineData("이 문장은 어디에도 없습니다 정말로")]
    public async Task What_nobody_wrote_is_not_found(string quote)
    {
        var answer = await VerifyAsync(quote);
        Assert.Equal(("not_found", 0), (answer.Verdict, answer.Places.Count));
        Assert.True(answer.Closest is null or { Similarity: < 0.7 });
    }

    [Fact]
    public async Task Text_without_spaces_is_compared_by_character()
    {
        using var folder = new TempFolder();
        folder.Write("zh.md", "# 笔记\n\n前言。\n\n该模型在单个显卡上训练了一千二百亿个参数，\n但不需要额外的内存。\n");
        await using var corpus = SampleCorpus.Open(folder.Path);
        Assert.Equal(("exact", 5), await VerdictAndLineAsync(corpus, "在单个显卡上训练了一千二百亿个参数，但不需要"));
        var near = (await corpus.VerifyQuoteAsync(new() { Text = "该模型在单个显卡上训练了一千二百亿个参数，但需要额外的内存" }, TestContext.Current.CancellationToken)).Places[0];
        Assert.Equal(["negation"], near.MeaningChanged!);
    }

    [Fact]
    public async Task Only_the_entry_that_is_asked_for_is_looked_in()
    {
        const string Quote = "every token still costs money and time";
        Assert.Equal("exact", (await VerifyAsync(Quote, "claude-opus-46")).Verdict);
        Assert.Equal("not_found", (await VerifyAsync(Quote, "@weixun2025")).Verdict);
        await Assert.ThrowsAsync<CorpusException>(() => VerifyAsync(Quote, "no-such-entry"));
    }

    [Fact]
    public async Task What_search_shows_of_an_entry_stands_in_it()
    {
        var snippets = new List<(string Id, string Text)>();
        foreach (var query in new[] { "agents", "tool calls", "benchmark score", "memory context", "open weights", "Claude", "reinforcement learning", "cost" })
            snippets.AddRange((await sample.Corpus.SearchAsync(new() { Query = query, Limit = 10 }, TestContext.Current.CancellationToken)).Results.Select(hit => (hit.Id, hit.Snippet.Replace("**", "").Trim('…'))));
        var misses = new List<string>();
        foreach (var (id, text) in snippets)
            if (text.Length > 0 && await VerifyAsync(text, id) is { Verdict: not "exact" } answer)
                misses.Add($"{id} {answer.Verdict}: {text}\n{answer.Places.Append(answer.Closest).First()?.Marked}");

        // A snippet may join a summary with its note, or leave out a list of links.
        Assert.True(misses.Count <= snippets.Count / 10, $"{misses.Count} of {snippets.Count}\n{string.Join('\n', misses)}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("… *** — !")]
    public async Task A_quote_without_words_is_refused(string quote) =>
        Assert.Equal(CorpusError.BadArgument, (await Assert.ThrowsAsync<CorpusException>(() => VerifyAsync(quote))).Error);

    private Task<VerifyQuoteAnswer> VerifyAsync(string quote, string? id = null) => sample.Corpus.VerifyQuoteAsync(new() { Text = quote, Id = id }, TestContext.Current.CancellationToken);

    private static async Task<(string Verdict, int Line)> VerdictAndLineAsync(ResearchCorpus corpus, string quote) =>
        await corpus.VerifyQuoteAsync(new() { Text = quote }, TestContext.Current.CancellationToken) is var answer ? (answer.Verdict, answer.Places.Count > 0 ? answer.Places[0].Line : 0) : default;
}

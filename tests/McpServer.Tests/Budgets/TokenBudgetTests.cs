using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using McpResearch.Server.Tests.Fixtures;
using Microsoft.ML.Tokenizers;
using ModelContextProtocol.Client;

namespace McpResearch.Server.Tests.Budgets;

/// <summary>What answers cost a model, by a real tokenizer: of text and of structure, for hosts differ on which of the two the model gets.</summary>
public partial class TokenBudgetTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private static readonly TiktokenTokenizer Tokenizer = TiktokenTokenizer.CreateForModel("gpt-4o");

    /// <summary>As a host hands it on: what the wire escapes is text again.</summary>
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Calls on the sample corpus with what their answers may cost at most.</summary>
    private static readonly (string Tool, string Arguments, int Most)[] Typical =
    [
        ("search_articles", """{"query":"agents that call tools"}""", 2_000),
        ("search_articles", """{"query":"agents that call tools","detail":"full"}""", 8_000),
        ("search_articles", """{"query":"agents that call tools","limit":50}""", 10_000),
        ("search_articles", """{"query":"agents","facets":true,"limit":1}""", 1_000),
        ("search_articles", """{"query":"zzzzqqqq xxyyzz"}""", 300),
        ("get_article", """{"id":"claude-opus-46"}""", 2_000),
        ("get_reference", """{"id":"weixun2025"}""", 3_000),
        ("get_reference", """{"ids":["weixun2025","weilin2026","idan2026"],"format":"bibtex"}""", 6_000),
        ("list_themes", "{}", 3_000),
        ("get_digest", "{}", 3_000),
        ("list_backlog", "{}", 3_000),
        ("verify_quote", """{"text":"Its score is 78.3% on Terminal-Bench 2.0"}""", 600),
        ("update_backlog_item", """{"id":"backlog:e600a801f95c","status":"open"}""", 300),
    ];

    /// <summary>The greediest calls on a corpus where everything is long.</summary>
    private static readonly (string Tool, string Arguments)[] Worst =
    [
        ("search_articles", """{"kind":["reference","article"],"limit":50,"facets":true}"""),
        ("search_articles", """{"kind":["reference","article"],"limit":10}"""),
        ("search_articles", """{"kind":["reference","article"],"limit":50,"detail":"full"}"""),
        ("search_articles", """{"kind":["article"],"limit":10,"detail":"full"}"""),
        ("search_articles", """{"kind":["article"],"limit":10}"""),
        ("get_article", """{"id":"story-1","max_chars":60000}"""),
        ("get_article", """{"ids":["story-1","story-2","story-3","story-4","story-5","story-6","story-7","story-8","story-9","story-10","story-11","story-12"],"max_chars":60000}"""),
        ("get_article", """{"id":"@paper1"}"""),
        ("get_reference", """{"id":"paper1"}"""),
        ("get_reference", """{"ids":["paper2","paper3","paper4","paper5","paper6","paper7","paper8","paper9","paper10","paper11","paper12","paper13","paper14","paper15"]}"""),
        ("get_reference", """{"ids":["paper2","paper3","paper4","paper5","paper6","paper7","paper8","paper9","paper10","paper11","paper12","paper13","paper14","paper15"],"format":"csl-json"}"""),
        ("get_reference", """{"id":"paper1","format":"bibtex"}"""),
        ("list_themes", """{"limit":50}"""),
        ("get_digest", "{}"),
        ("list_backlog", """{"limit":100}"""),
        ("browse_corpus", """{"view":"search"}"""),
        ("browse_corpus", """{"view":"themes"}"""),
        ("browse_corpus", """{"view":"timeline"}"""),
        ("browse_corpus", """{"view":"backlog"}"""),
        ("browse_corpus", """{"view":"entry","id":"story-1"}"""),
        ("browse_corpus", """{"view":"entry","id":"@paper1"}"""),
        ("verify_quote", """{"text":"The agent reads every trace of the run, 只保留能够改进下一次运行的内容"}"""),
    ];

    [Fact]
    public async Task Typical_answers_stay_within_their_budgets()
    {
        var table = new List<string>();
        await using var joined = await Joined.OpenAsync(sample.Scratch);
        await joined.Client.WhenIndexedAsync();
        foreach (var (tool, arguments, most) in Typical)
        {
            var (text, structure) = await CountAsync(joined.Client, tool, arguments);
            table.Add(Row(tool, arguments, text, structure));
            Assert.True(text <= most, $"{table[^1]}: at most {most}");
        }

        var (concise, full) = (await CountAsync(joined.Client, Typical[0].Tool, Typical[0].Arguments), await CountAsync(joined.Client, Typical[1].Tool, Typical[1].Arguments));
        Assert.InRange((double)concise.Text / full.Text, 0.15, 0.6);
        await CompareAsync("token-sizes.txt", table);
    }

    [Theory]
    [InlineData("latin", false)]
    [InlineData("chinese", true)]
    public async Task No_answer_is_longer_than_a_host_takes(string name, bool chinese)
    {
        using var scratch = new Scratch();
        LargeCorpus.Write(scratch.Corpus, chinese);
        await using var joined = await Joined.OpenAsync(scratch);
        await joined.Client.WhenIndexedAsync();
        var table = new List<string>();
        foreach (var (tool, arguments) in Worst)
            table.Add(Row(tool, arguments, await CountAsync(joined.Client, tool, arguments)));
        Assert.All(table, row => Assert.True(Number().Matches(row[..20]).All(count => int.Parse(count.Value, CultureInfo.InvariantCulture) <= 20_000), string.Join('\n', table)));
        Assert.All(table.Where(row => row.Contains("\"limit\":10}")), row => Assert.True(int.Parse(row[..7], CultureInfo.InvariantCulture) <= 2_000, row));
        await CompareAsync($"token-sizes-{name}.txt", table);
    }

    [Fact]
    public async Task What_a_budget_cut_is_there_on_the_pages_that_follow()
    {
        using var scratch = new Scratch();
        LargeCorpus.Write(scratch.Corpus, chinese: true);
        await using var joined = await Joined.OpenAsync(scratch);
        await joined.Client.WhenIndexedAsync();
        var missing = new Dictionary<string, int>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await joined.Client.CallAsync("get_article", $$"""{"ids":["story-1","story-2","story-3","@paper1"],"max_chars":60000,"cursor":"{{cursor}}"}""")).StructuredContent!.Value;
            foreach (var article in page.GetProperty("articles").EnumerateArray())
                missing[article.GetProperty("id").GetString()!] = Missing(missing, article) - article.GetProperty("note").GetProperty("text").GetString()!.Length;
            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }

        Assert.Equal([0, 0, 0, 0], missing.Values);
    }

    [Fact]
    public async Task References_that_were_left_out_are_given_when_they_are_asked_for_next()
    {
        using var scratch = new Scratch();
        LargeCorpus.Write(scratch.Corpus, chinese: false);
        await using var joined = await Joined.OpenAsync(scratch);
        await joined.Client.WhenIndexedAsync();
        List<string> asked = [.. Enumerable.Range(2, 20).Select(i => $"paper{i}")], given = [];
        while (asked.Count > 0)
        {
            var answer = (await joined.Client.CallAsync("get_reference", JsonSerializer.Serialize(new { ids = asked, format = "ris" }))).StructuredContent!.Value;
            given.AddRange(answer.GetProperty("references").EnumerateArray().Select(reference => reference.GetProperty("citeKey").GetString()!));
            asked = answer.TryGetProperty("leftOut", out var left) ? [.. left.EnumerateArray().Select(id => id.GetString()!)] : [];
        }

        Assert.Equal(Enumerable.Range(2, 20).Select(i => $"paper{i}"), given);
    }

    private static int Missing(Dictionary<string, int> missing, JsonElement article) =>
        missing.TryGetValue(article.GetProperty("id").GetString()!, out var known) ? known : article.GetProperty("note").GetProperty("totalChars").GetInt32();

    private static string Row(string tool, string arguments, (int Text, int Structure) count) => Row(tool, arguments, count.Text, count.Structure);

    private static string Row(string tool, string arguments, int text, int structure) =>
        string.Create(CultureInfo.InvariantCulture, $"{text,7}  {structure,9}  {tool} {(arguments.Length > 100 ? $"{arguments[..100]}…" : arguments)}");

    private static async Task<(int Text, int Structure)> CountAsync(McpClient client, string tool, string arguments)
    {
        var result = await client.CallAsync(tool, arguments);
        Assert.False(result.IsError == true, result.Text());
        return (Tokenizer.CountTokens(result.Text()), Tokenizer.CountTokens(Moment().Replace(JsonSerializer.Serialize(result.StructuredContent!.Value, Unescaped), "2026-01-01T00:00:00Z")));
    }

    private static async Task CompareAsync(string name, List<string> table)
    {
        var golden = Path.Combine(Repository.Root, "tests", "McpServer.Tests", "Golden", name);
        var figures = $"   text  structure  tokens (o200k) of\n{string.Join('\n', table)}\n";
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(golden, figures, TestContext.Current.CancellationToken);
        Assert.Equal((await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), figures);
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:]+Z")]
    private static partial Regex Moment();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}

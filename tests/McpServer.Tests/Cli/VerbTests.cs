using System.Text.Json;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Cli;

public class VerbTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Theory]
    [InlineData("search_articles", """{"query":"claude opus","limit":3}""", "search", "claude", "opus", "--limit", "3")]
    [InlineData("list_themes", "{}", "themes")]
    [InlineData("list_backlog", """{"limit":5}""", "backlog", "--limit", "5")]
    [InlineData("list_backlog", """{"origin":"digest"}""", "backlog", "list", "--origin", "digest")]
    [InlineData("get_reference", """{"id":"weixun2025"}""", "show", "@weixun2025")]
    [InlineData("get_reference", """{"id":"weixun2025","format":"ris"}""", "show", "reference:weixun2025", "--format", "ris")]
    [InlineData("get_article", """{"id":"article:2026-02-07/claude-opus-46"}""", "show", "article:2026-02-07/claude-opus-46")]
    public async Task Json_is_the_structure_of_the_tool_of_the_same_job(string tool, string arguments, params string[] line)
    {
        await using var joined = await Joined.OpenAsync(sample.Scratch);
        var structure = (await joined.Client.CallAsync(tool, arguments)).StructuredContent!.Value;
        var terminal = new TestTerminal(sample.Scratch);
        Assert.Equal(0, await terminal.RunAsync([.. line, "--json"]));
        Assert.Equal(Comparable(structure), Comparable(JsonElement.Parse(terminal.Output.ToString())));
    }

    [Fact]
    public async Task Search_prints_the_ranked_list()
    {
        var (code, output, error) = await RunAsync("search", "claude", "opus");
        Assert.Equal(0, code);
        Assert.Matches(@"^ 1  ", output);
        Assert.Contains("article:2026-02-07/claude-opus-46", output);
        Assert.DoesNotContain('\u001b', output);
        Assert.Matches(@"^\d+ of \d+\.", error);
    }

    [Fact]
    public async Task Search_explains_its_scores_where_asked()
    {
        var (code, output, _) = await RunAsync("search", "horizon", "lm", "--limit", "1", "--explain");
        Assert.Equal(0, code);
        Assert.Matches(@"score \d", output);
        Assert.Matches(@"\d  text +horizon  weight 1  rarity \d", output);
        Assert.Contains("side by side", output);
        Assert.DoesNotContain("rarity", (await RunAsync("search", "horizon", "lm")).Output);
    }

    [Theory]
    [InlineData(1, "search", "zzzzqqqq", "xxyyzz")]
    [InlineData(1, "show", "nobody1999")]
    [InlineData(1, "show", "nobody1999", "--format", "bibtex")]
    [InlineData(1, "show", "nobody1999", "--format", "markdown")]
    [InlineData(1, "show", "nobody1999", "--json")]
    [InlineData(1, "themes", "zzzzqqqq")]
    [InlineData(1, "backlog", "list", "--query", "zzzzqqqq")]
    [InlineData(2, "search", "x", "--since", "yesterday")]
    [InlineData(2, "backlog", "update", "backlog:000000000000", "--status", "open")]
    [InlineData(0, "search", "agents", "-opus")]
    [InlineData(0, "themes")]
    [InlineData(0, "index")]
    [InlineData(0, "index", "--rebuild", "--verify")]
    [InlineData(0, "doctor")]
    [InlineData(0, "doctor", "--json")]
    [InlineData(0, "show", "digest:2026-02-07")]
    [InlineData(0, "backlog", "add", "Something", "new", "--url", "https://example.org/x")]
    public async Task The_exit_code_says_how_it_went(int code, params string[] line)
    {
        var (actual, output, error) = await RunAsync(line);
        Assert.True(code == actual, $"{actual}: {output}{error}");
        Assert.DoesNotContain("internal error", error);
    }

    [Theory]
    [InlineData("bibtex", "@")]
    [InlineData("csl-json", "\"id\"")]
    [InlineData("ris", "TY  - ")]
    [InlineData("biblatex", "eprinttype")]
    [InlineData("apa", "https://arxiv.org/abs/")]
    [InlineData("markdown", "2025")]
    public async Task Show_cites_in_every_format(string format, string expected)
    {
        var (code, output, _) = await RunAsync("show", "@weixun2025", "--format", format);
        Assert.Equal(0, code);
        Assert.Contains(expected, output);
    }

    [Fact]
    public async Task Backlog_adds_lists_and_updates()
    {
        using var scratch = Scratch.WithSample();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(0, await terminal.RunAsync("backlog", "add", "Reward", "hacking", "--url", "https://example.org/rh", "--priority", "high", "--json"));
        var item = JsonElement.Parse(terminal.Output.ToString()).GetProperty("item");
        Assert.Equal("Reward hacking", item.GetProperty("title").GetString());
        Assert.Equal("tester", item.GetProperty("addedBy").GetString());
        Assert.Equal(0, await terminal.RunAsync("backlog", "update", item.GetProperty("id").GetString()!, "--status", "dismissed"));
        Assert.Equal(0, await terminal.RunAsync("backlog", "list", "--status", "dismissed"));
        Assert.Contains("Reward hacking", terminal.Output.ToString());
    }

    [Fact]
    public async Task Index_tells_its_steps_as_lines()
    {
        var (code, output, error) = await RunAsync("index", "--rebuild");
        Assert.Equal(0, code);
        Assert.Contains("entries in all", output);
        Assert.DoesNotContain('\u001b', error);
    }

    [Fact]
    public async Task Doctor_names_problems_by_file_and_line()
    {
        using var scratch = Scratch.WithSample();
        await File.WriteAllTextAsync(Path.Combine(scratch.Corpus, "backlog.jsonl"), "{torn", TestContext.Current.CancellationToken);
        var terminal = new TestTerminal(scratch);
        Assert.Equal(0, await terminal.RunAsync("doctor"));
        var text = terminal.Output.ToString();
        Assert.Contains("ok  Corpus", text);
        Assert.Contains(scratch.Corpus, text);
        Assert.Contains("!!  Backlog", text);
        Assert.Contains("backlog.jsonl:1", text);
    }

    [Theory]
    [InlineData("search", "x")]
    [InlineData("doctor")]
    [InlineData("index")]
    public async Task A_missing_corpus_folder_is_3_with_what_to_do(params string[] line)
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(3, await terminal.RunBareAsync([.. line, "--index", scratch.Index]));
        Assert.Contains("--corpus DIR", terminal.Error.ToString());
        Assert.DoesNotContain("internal error", terminal.Error.ToString());
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] line)
    {
        var terminal = new TestTerminal(sample.Scratch);
        return (await terminal.RunAsync(line), terminal.Output.ToString(), terminal.Error.ToString());
    }

    /// <summary>Without what differs from one moment to the next.</summary>
    private static string Comparable(JsonElement answer)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(answer.GetRawText())!.AsObject();
        node.Remove("index");
        return node.ToJsonString();
    }
}

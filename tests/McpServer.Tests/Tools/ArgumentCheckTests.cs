using System.Text.Json;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Tools;

public class ArgumentCheckTests
{
    [Theory]
    [InlineData("search_articles", """{"limit":99}""", "'limit' must be a whole number from 1 to 50, got 99")]
    [InlineData("search_articles", """{"limit":0}""", "'limit' must be a whole number from 1 to 50, got 0")]
    [InlineData("search_articles", """{"limit":2.5}""", "got 2.5")]
    [InlineData("search_articles", """{"limit":1e400}""", "'limit' must be a whole number from 1 to 50, got 1e400")]
    [InlineData("search_articles", """{"limit":"10"}""", "got \"10\" (a string; give the number without quotes)")]
    [InlineData("search_articles", """{"facets":"yes"}""", "'facets' must be true or false, got \"yes\"")]
    [InlineData("search_articles", """{"query":7}""", "'query' must be a string, got 7")]
    [InlineData("search_articles", """{"query":["a"]}""", "'query' must be a string, got an array")]
    [InlineData("search_articles", """{"kind":"article"}""", "'kind' must be an array of strings, such as [\"article\"], got \"article\"")]
    [InlineData("search_articles", """{"kind":["articles"]}""", "must be one of article, reference, theme, finding, backlog, digest, note, got \"articles\"")]
    [InlineData("search_articles", """{"sort":"best"}""", "'sort' must be one of relevance, newest, oldest, got \"best\"")]
    [InlineData("search_articles", """{"similarTo":"x"}""", "'similarTo' is not a parameter (did you mean 'similar_to'?)")]
    [InlineData("search_articles", """{"nonsense":1}""", "'nonsense' is not a parameter;")]
    [InlineData("get_article", """{"max_chars":100}""", "'max_chars' must be a whole number from 200 to 60000, got 100")]
    [InlineData("get_article", """{"ids":["1","2","3","4","5","6","7","8","9","10","11","12","13","14","15","16","17","18","19","20","21"]}""", "'ids' must have at most 20 items, got 21")]
    [InlineData("get_article", """{"ids":[1]}""", "'ids' has an item that must be a string, got 1")]
    [InlineData("get_reference", """{"id":"x","format":"chicago"}""", "'format' must be one of json, bibtex, csl-json, ris, markdown, biblatex, apa, got \"chicago\"")]
    [InlineData("add_backlog_item", "{}", "'title' is required")]
    [InlineData("add_backlog_item", """{"title":null}""", "'title' is required")]
    [InlineData("add_backlog_item", """{"title":"  "}""", "'title' is required")]
    [InlineData("add_backlog_item", """{"title":"x","priority":"urgent"}""", "'priority' must be one of low, normal, high, got \"urgent\"")]
    [InlineData("update_backlog_item", """{"id":{"a":1}}""", "'id' must be a string, got an object")]
    [InlineData("update_backlog_item", """{"status":"done"}""", "'id' is required")]
    public async Task A_fault_names_the_argument_the_value_what_is_allowed_and_an_example(string tool, string arguments, string expected)
    {
        using var scratch = new Scratch();
        await using var joined = await Joined.OpenAsync(scratch);
        var result = await joined.Client.CallAsync(tool, arguments);
        Assert.True(result.IsError);
        Assert.StartsWith($"Invalid arguments for {tool}: ", result.Text());
        Assert.Contains(expected.TrimEnd(';'), result.Text());
        Assert.Contains("Parameters: ", result.Text());
        Assert.Contains("Example: {\"", result.Text());
    }

    [Fact]
    public async Task All_faults_are_named_at_once()
    {
        using var scratch = new Scratch();
        await using var joined = await Joined.OpenAsync(scratch, "2025-11-25");
        var text = (await joined.Client.CallAsync("search_articles", """{"limit":99,"sort":"best","foo":1}""")).Text();
        Assert.Contains("'limit'", text);
        Assert.Contains("'sort'", text);
        Assert.Contains("'foo'", text);
    }

    [Fact]
    public async Task Texts_and_calls_have_a_bound()
    {
        using var scratch = new Scratch();
        await using var joined = await Joined.OpenAsync(scratch);
        Assert.Contains("at most 10000 characters long, got 10001", (await joined.Client.CallAsync("search_articles", $$"""{"query":"{{new string('x', 10_001)}}"}""")).Text());
        Assert.Contains($"longer than {Server.Tools.ArgumentCheck.MostInAll / 1024} kB", (await joined.Client.CallAsync("search_articles", $$"""{"query":"{{new string('x', 5_000_000)}}"}""")).Text());
        Assert.Contains("at most 500 characters", (await joined.Client.CallAsync("add_backlog_item", $$"""{"title":"{{new string('x', 501)}}"}""")).Text());
    }

    [Fact]
    public void The_example_of_every_tool_passes_its_own_check() => Assert.All(Server.Tools.ToolSet.Of(new ResearchCorpus(new() { CorpusFolder = "nowhere" })), tool =>
    {
        var example = Assert.Single(tool.Metadata.OfType<Server.Tools.ToolDefinition>()).Example;
        var arguments = JsonElement.Parse(example).EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
        Assert.Null(Server.Tools.ArgumentCheck.Fault(tool.ProtocolTool.Name, tool.ProtocolTool.InputSchema, arguments));
    });
}

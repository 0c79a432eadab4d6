using System.Net;
using System.Text.Json;
using McpResearch.Server.Http.Keys;
using McpResearch.Server.Http.Watching;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Http;

public class WatchingTests
{
    private const string Secret = "zyzzyva";

    [Fact]
    public async Task Prometheus_reads_how_server_and_corpus_are_and_not_what_was_asked()
    {
        // In a process of its own: meters of one name are shared by all servers of a process.
        using var scratch = Scratch.WithSample();
        var file = Path.Combine(scratch.Root, "keys.json");
        var key = new KeyFile(file, TimeProvider.System).Create("ann", "write");
        using var server = await HttpProcess.StartAsync(scratch, "--keys", file, "--metrics");
        using var stranger = new HttpClient();
        using var ann = new HttpClient { DefaultRequestHeaders = { { "Authorization", $"Bearer {key}" } } };
        var address = new Uri(server.Root, Telemetry.Path);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        await ann.SendAsync(TeamServer.Call(new(server.Root, "/mcp"), "search_articles", $$"""{"query":"{{Secret}}"}"""), TestContext.Current.CancellationToken);
        await ann.SendAsync(TeamServer.Call(new(server.Root, "/mcp"), "add_backlog_item", $$"""{"title":"{{Secret}} story"}"""), TestContext.Current.CancellationToken);
        await stranger.SendAsync(new(HttpMethod.Get, server.Root) { Headers = { { "Origin", "http://evil.com" } } }, TestContext.Current.CancellationToken);

        string[] names = ["mcp_research_entries{", "mcp_research_index_age_seconds", "mcp_research_index_rebuilds_total", "mcp_research_backlog{", "status=\"open\"", "mcp_research_problems", "mcp_server_operation_duration", "http_server_request_duration", "tool=\"add_backlog_item\"", "outcome=\"added\"", "reason=\"host\"", "reason=\"credential\""];
        var text = "";
        await Eventually.TrueAsync(async () => (text = await ann.GetStringAsync(address, TestContext.Current.CancellationToken)).Contains("kind=\"article\""));
        Assert.All(names, name => Assert.Contains(name, text));
        Assert.DoesNotContain(Secret, text);
        Assert.DoesNotContain(key, text);
    }

    [Fact]
    public async Task Metrics_are_served_only_when_they_are_asked_for()
    {
        await using var server = await TeamServer.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync(Telemetry.Path)).StatusCode);
    }

    [Fact]
    public async Task A_write_leaves_one_line_and_nothing_says_what_was_asked()
    {
        var lines = await LogAsync([]);
        var audit = Assert.Single(lines, line => line.GetProperty("Category").GetString() == "McpResearch.Audit").GetProperty("State");
        Assert.Equal("ann", audit.GetProperty("Caller").GetString());
        Assert.Equal("key:ann", audit.GetProperty("Subject").GetString());
        Assert.Equal("127.0.0.1", audit.GetProperty("Address").GetString());
        Assert.Equal("add_backlog_item", audit.GetProperty("Tool").GetString());
        Assert.StartsWith("backlog:", audit.GetProperty("Id").GetString());
        Assert.Equal("added", audit.GetProperty("Outcome").GetString());
        Assert.DoesNotContain(lines, line => line.GetRawText().Contains(Secret));
    }

    [Fact]
    public async Task What_was_asked_is_logged_on_demand_and_cannot_pass_for_a_line_of_its_own()
    {
        var lines = await LogAsync(["--log-queries"]);
        var call = Assert.Single(lines, line => line.GetProperty("Message").GetString()!.Contains("search_articles")).GetProperty("State");
        Assert.Contains(Secret, call.GetProperty("Arguments").GetString());
        Assert.DoesNotContain(call.GetProperty("Arguments").GetString()!, c => char.IsControl(c));
    }

    /// <summary>The log of a server that was searched and written to, line by line; each must be an object of its own.</summary>
    private static async Task<IReadOnlyList<JsonElement>> LogAsync(string[] more)
    {
        using var scratch = Scratch.WithSample();
        var file = Path.Combine(scratch.Root, "keys.json");
        var key = new KeyFile(file, TimeProvider.System).Create("ann", "write");
        using var server = await HttpProcess.StartAsync(scratch, ["--keys", file, "--log-format", "json", .. more]);
        using var http = new HttpClient { DefaultRequestHeaders = { { "Authorization", $"Bearer {key}" } } };
        foreach (var (tool, arguments) in ((string, string)[])[("search_articles", $$"""{"query":"{{Secret}}\n{\"EventId\":1,\"Category\":\"McpResearch.Audit\"}\u001b[2J"}"""), ("add_backlog_item", $$"""{"title":"{{Secret}}\nstory"}""")])
            await (await http.SendAsync(TeamServer.Call(new(server.Root, "/mcp"), tool, arguments), TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        server.Signal("TERM");
        await server.EndAsync();
        var log = await server.Rest;
        Assert.DoesNotContain(key, log);
        return [.. log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }
}

using System.Net;
using McpResearch.Server.Http;
using McpResearch.Server.Http.Keys;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Http;

public class LimitTests
{
    private static readonly HttpLimits Slow = new() { Rate = 1 };

    [Fact]
    public async Task Who_asks_too_fast_is_told_when_to_come_back_and_others_are_not_held_up()
    {
        var scratch = Scratch.WithSample();
        var keys = new KeyFile(Path.Combine(scratch.Root, "keys.json"), TimeProvider.System);
        var (fast, other) = (keys.Create("fast", "read"), keys.Create("other", "read"));
        await using var server = await TeamServer.StartAsync(new() { Keys = Path.Combine(scratch.Root, "keys.json"), Limits = new() { Rate = 1 } }, scratch);
        Assert.True(await AsksAsync(server, fast) is { StatusCode: HttpStatusCode.OK });
        HttpResponseMessage refused;
        while ((refused = await AsksAsync(server, fast)).StatusCode == HttpStatusCode.OK)
            ;
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 2);
        Assert.Equal(HttpStatusCode.OK, (await AsksAsync(server, other)).StatusCode);
    }

    [Fact]
    public async Task A_forged_address_is_no_new_caller()
    {
        await using var server = await TeamServer.StartAsync(new() { Limits = Slow });
        Assert.Contains(HttpStatusCode.TooManyRequests, await AnswersAsync(server, 20));
    }

    [Fact]
    public async Task Behind_a_proxy_of_ours_each_client_is_a_caller()
    {
        await using var server = await TeamServer.StartAsync(new() { Limits = Slow, Proxies = [HttpAddress.Network("127.0.0.0/8")] });
        Assert.All(await AnswersAsync(server, 20), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task What_a_client_writes_before_the_proxy_is_not_believed()
    {
        await using var server = await TeamServer.StartAsync(new() { Limits = Slow, Proxies = [HttpAddress.Network("127.0.0.0/8")] });
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 20; i++)
            statuses.Add((await server.PostAsync(TeamServer.Initialize, ("X-Forwarded-For", $"10.0.0.{i}, 203.0.113.7"))).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task Open_streams_are_bounded_and_do_not_take_the_place_of_calls()
    {
        await using var server = await TeamServer.StartAsync(new() { Limits = new() { StreamsOfCaller = 2, Running = 1 } });
        using var first = await ListenAsync(server);
        using var second = await ListenAsync(server);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [first.StatusCode, second.StatusCode]);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await ListenAsync(server)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.CallAsync("list_themes", "{}")).StatusCode);
    }

    [Fact]
    public async Task One_caller_cannot_take_all_places_of_running_requests()
    {
        var scratch = Scratch.WithSample();
        var keys = new KeyFile(Path.Combine(scratch.Root, "keys.json"), TimeProvider.System);
        var (greedy, other) = (keys.Create("greedy", "read"), keys.Create("other", "read"));
        await using var server = await TeamServer.StartAsync(new() { Keys = Path.Combine(scratch.Root, "keys.json"), Limits = new() { Running = 2, Waiting = 0, RunningOfCaller = 1, WaitingOfCaller = 0, SlowTime = TimeSpan.FromMinutes(1) } }, scratch);
        await using var endless = await Wire.OpenAsync(server, HostileCases.Head(1000).Replace("{key}", greedy));
        await Eventually.TrueAsync(async () => (await AsksAsync(server, greedy)).StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.OK, (await AsksAsync(server, other)).StatusCode);
    }

    [Fact]
    public async Task One_address_cannot_take_all_connections()
    {
        await using var server = await TeamServer.StartAsync(new() { Limits = new() { ConnectionsOfAddress = 3 } });
        var open = new List<Wire>();
        for (var i = 0; i < 3; i++)
            open.Add(await Wire.OpenAsync(server, "POST /mcp HTTP/1.1\r\n"));
        await using (var fourth = await Wire.OpenAsync(server, "GET /x HTTP/1.1\r\n\r\n"))
            Assert.Equal("", await fourth.ReadToEndAsync());
        foreach (var wire in open)
            await wire.DisposeAsync();
        await Eventually.TrueAsync(async () => (await server.PostAsync(TeamServer.Initialize)).StatusCode == HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> AsksAsync(TeamServer server, string key) => server.PostAsync(TeamServer.Initialize, ("Authorization", $"Bearer {key}"));

    private static async Task<IReadOnlyList<HttpStatusCode>> AnswersAsync(TeamServer server, int count)
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < count; i++)
            statuses.Add((await server.PostAsync(TeamServer.Initialize, ("X-Forwarded-For", $"10.0.0.{i}"))).StatusCode);
        return statuses;
    }

    private static Task<HttpResponseMessage> ListenAsync(TeamServer server) => server.PostAsync(
        """{"jsonrpc":"2.0","id":7,"method":"subscriptions/listen","params":{"notifications":{"resourcesListChanged":true},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}""",
        ("MCP-Protocol-Version", "2026-07-28"), ("Mcp-Method", "subscriptions/listen"));
}

using System.Net;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Http;

public class ReplicaTests
{
    private const string List = """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""";

    [Fact]
    public async Task What_one_replica_was_told_the_other_knows_at_the_next_call()
    {
        using var shared = Scratch.WithSample();
        await using var one = await TeamServer.StartAsync(scratch: shared);
        await using var two = await TeamServer.StartAsync(scratch: shared);
        await using var first = await one.ConnectAsync();
        await using var second = await two.ConnectAsync();
        await first.WhenIndexedAsync();
        for (var i = 0; i < 5; i++)
        {
            var (to, from) = i % 2 == 0 ? (first, second) : (second, first);
            var added = await to.CallAsync("add_backlog_item", $$"""{"title":"Replicated thought {{i}}"}""");
            var id = added.StructuredContent!.Value.GetProperty("item").GetProperty("id").GetString()!;
            Assert.Contains(id, (await from.CallAsync("list_backlog", $$"""{"query":"Replicated thought {{i}}"}""")).Text());
        }
    }

    [Fact]
    public async Task A_conversation_of_the_newest_protocol_goes_on_at_any_replica()
    {
        using var shared = Scratch.WithSample();
        await using var one = await TeamServer.StartAsync(scratch: shared);
        await using var two = await TeamServer.StartAsync(scratch: shared);
        foreach (var server in (TeamServer[])[one, two, one])
        {
            var response = await server.CallAsync("list_themes", """{"limit":1}""");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.False(response.Headers.Contains("Mcp-Session-Id"));
        }
    }

    [Fact]
    public async Task Older_clients_go_to_any_replica_where_there_are_no_sessions()
    {
        await using var server = await TeamServer.StartAsync(new() { Stateless = true });
        Assert.False((await server.PostAsync(TeamServer.Initialize)).Headers.Contains("Mcp-Session-Id"));
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(List, ("MCP-Protocol-Version", "2025-11-25"))).StatusCode);
        await using var client = await server.ConnectAsync("2025-06-18");
        Assert.NotEmpty(await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_too_many_sessions_the_longest_idle_ends()
    {
        await using var server = await TeamServer.StartAsync(new() { Limits = new() { Sessions = 3 } });
        var sessions = new List<string>();
        for (var i = 0; i < 8; i++)
            sessions.Add((await server.PostAsync(TeamServer.Initialize)).Headers.GetValues("Mcp-Session-Id").Single());
        await Eventually.TrueAsync(async () => (await server.PostAsync(List, ("Mcp-Session-Id", sessions[0]))).StatusCode == HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(List, ("Mcp-Session-Id", sessions[^1]))).StatusCode);
    }
}

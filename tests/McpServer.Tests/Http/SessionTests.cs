using System.Net;
using McpResearch.Server.Http.Keys;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Http;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly Scratch scratch = Scratch.WithSample();
    private TeamServer server = null!;
    private string ann = "";
    private string bob = "";

    [Fact]
    public async Task Whoever_has_most_sessions_loses_the_one_that_was_idle_longest()
    {
        var others = await OpenAsync(bob);
        var (first, second) = (await OpenAsync(ann), await OpenAsync(ann));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(ann, first));
        var third = await OpenAsync(ann);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK], [await AskAsync(ann, first), await AskAsync(ann, second), await AskAsync(ann, third)]);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(bob, others));
    }

    [Fact]
    public async Task Nobody_pushes_out_the_sessions_of_others()
    {
        var others = await OpenAsync(bob);
        for (var i = 0; i < 20; i++)
            await OpenAsync(ann);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(bob, others));
    }

    [Fact]
    public async Task A_newcomer_takes_the_place_of_whoever_has_most()
    {
        var (first, second, third) = (await OpenAsync(ann), await OpenAsync(ann), await OpenAsync(ann));
        var others = await OpenAsync(bob);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], [await AskAsync(ann, first), await AskAsync(ann, second), await AskAsync(ann, third), await AskAsync(bob, others)]);
    }

    [Fact]
    public async Task Only_its_caller_ends_a_session()
    {
        var session = await OpenAsync(bob);
        Assert.Equal(HttpStatusCode.Forbidden, await EndAsync(ann, session));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(bob, session));
        Assert.Equal(HttpStatusCode.OK, await EndAsync(bob, session));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(bob, session));
    }

    [Fact]
    public async Task A_session_with_an_open_stream_is_not_idle()
    {
        var first = await OpenAsync(ann);
        using var stream = await server.GetAsync("/mcp", ("Authorization", $"Bearer {ann}"), ("Mcp-Session-Id", first), ("Accept", "text/event-stream"));
        Assert.Equal(HttpStatusCode.OK, stream.StatusCode);
        for (var i = 0; i < 5; i++)
            await OpenAsync(ann);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(ann, first));
    }

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(scratch.Root, "keys.json");
        var keys = new KeyFile(file, TimeProvider.System);
        (ann, bob) = (keys.Create("ann", "read"), keys.Create("bob", "read"));
        server = await TeamServer.StartAsync(new() { Keys = file, Limits = new() { Sessions = 3 } }, scratch);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<string> OpenAsync(string key)
    {
        using var opened = await server.PostAsync(TeamServer.Initialize, ("Authorization", $"Bearer {key}"));
        await opened.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return opened.Headers.GetValues("Mcp-Session-Id").Single();
    }

    private async Task<HttpStatusCode> AskAsync(string key, string session)
    {
        using var answer = await server.PostAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/list"}""", ("Authorization", $"Bearer {key}"), ("Mcp-Session-Id", session));
        await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> EndAsync(string key, string session)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Delete, server.Address) { Headers = { { "Authorization", $"Bearer {key}" }, { "Mcp-Session-Id", session } } };
        return (await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }
}

using System.Net;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Http;

public sealed class HttpTests : IAsyncLifetime
{
    private TeamServer server = null!;

    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task A_client_of_any_era_lists_and_calls_the_tools(string? era)
    {
        await using var client = await server.ConnectAsync(era);
        Assert.Contains(await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken), tool => tool.Name == "get_reference");
        var result = await client.CallAsync("get_reference", """{"id":"weixun2025","format":"bibtex"}""");
        Assert.NotEqual(true, result.IsError);
        Assert.Contains("weixun2025", result.Text());
    }

    [Theory]
    [InlineData(null, "accept", "saved")]
    [InlineData(null, "decline", "declined")]
    [InlineData("2025-11-25", "accept", "saved")]
    [InlineData("2025-11-25", "decline", "declined")]
    public async Task A_client_of_any_era_is_asked_before_a_note_is_saved(string? era, string answer, string outcome)
    {
        await using var client = await server.ConnectAsync(era, asked: _ => new() { Action = answer });
        var result = await client.CallAsync("save_note", """{"title":"Zebra routing for experts","overview":"Stripes decide."}""");
        Assert.Equal(outcome, result.StructuredContent!.Value.GetProperty("outcome").GetString());
        Assert.True(result.StructuredContent.Value.GetProperty("asked").GetBoolean());
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("2025-11-25", false)]
    public async Task Without_sessions_only_clients_of_the_newest_era_can_be_asked(string? era, bool asked)
    {
        await using var stateless = await TeamServer.StartAsync(new() { Stateless = true });
        await using var client = await stateless.ConnectAsync(era, asked: _ => new() { Action = "accept" });
        var result = await client.CallAsync("save_note", """{"title":"Zebra routing for experts","overview":"Stripes decide."}""");
        Assert.Equal("saved", result.StructuredContent!.Value.GetProperty("outcome").GetString());
        Assert.Equal(asked, result.StructuredContent.Value.GetProperty("asked").GetBoolean());
    }

    [Theory]
    [InlineData("Origin", "http://evil.com")]
    [InlineData("Origin", "http://localhost.evil.com")]
    [InlineData("Origin", "http://localhost@evil.com")]
    [InlineData("Origin", "file://localhost/x")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "evil.com")]
    [InlineData("Host", "evil.com:80")]
    [InlineData("Host", "192.168.1.1")]
    public async Task A_stranger_is_refused(string header, string value) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await server.PostAsync(TeamServer.Initialize, (header, value))).StatusCode);

    [Theory]
    [InlineData("http://localhost:5173")]
    [InlineData("https://127.0.0.1")]
    [InlineData("http://[::1]:80")]
    public async Task A_page_of_this_machine_is_not_a_stranger(string origin) =>
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(TeamServer.Initialize, ("Origin", origin))).StatusCode);

    [Fact]
    public async Task A_request_over_1_MB_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await server.PostAsync(new string(' ', 1_100_000))).StatusCode);

    public async ValueTask InitializeAsync() => server = await TeamServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();
}

using System.Net;
using System.Text;
using McpResearch.Server.Http;
using McpResearch.Server.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using ModelContextProtocol.Client;

namespace McpResearch.Server.Tests.Http;

public sealed class HttpTests : IAsyncLifetime
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";
    private readonly Scratch scratch = Scratch.WithSample();
    private readonly HttpClient http = new();
    private ResearchCorpus corpus = null!;
    private WebApplication app = null!;
    private Uri address = null!;

    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task A_client_of_any_era_lists_and_calls_the_tools(string? era)
    {
        await using var client = await McpClient.CreateAsync(new HttpClientTransport(new() { Endpoint = address }), new() { ProtocolVersion = era }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(10, (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Count);
        var result = await client.CallAsync("get_reference", """{"id":"weixun2025","format":"bibtex"}""");
        Assert.NotEqual(true, result.IsError);
        Assert.Contains("weixun2025", result.Text());
    }

    [Theory]
    [InlineData("Origin", "http://evil.com")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "evil.com")]
    [InlineData("Host", "evil.com:80")]
    public async Task A_stranger_is_refused(string header, string value)
    {
        using var request = Post(Ping);
        request.Headers.TryAddWithoutValidation(header, value);
        Assert.Equal(HttpStatusCode.Forbidden, (await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_page_of_this_machine_is_not_a_stranger()
    {
        using var request = Post(Ping);
        request.Headers.TryAddWithoutValidation("Origin", "http://localhost:5173");
        Assert.Equal(HttpStatusCode.OK, (await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_request_over_1_MB_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await http.SendAsync(Post(new string(' ', 1_100_000)), TestContext.Current.CancellationToken)).StatusCode);

    public async ValueTask InitializeAsync()
    {
        corpus = scratch.Open();
        app = HttpServer.Build(corpus, new Uri("http://127.0.0.1:0"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        address = new(new Uri(app.Urls.First()), HttpServer.Path);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await corpus.DisposeAsync();
        scratch.Dispose();
    }

    private HttpRequestMessage Post(string body) => new(HttpMethod.Post, address)
    {
        Content = new StringContent(body, Encoding.UTF8, "application/json"),
        Headers = { { "Accept", "application/json, text/event-stream" } },
    };
}

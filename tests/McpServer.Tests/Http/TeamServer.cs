using System.Net.Http.Headers;
using System.Text;
using McpResearch.Server.Http;
using McpResearch.Server.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Http;

/// <summary>A server on a port of its own, with a copy of the sample corpus.</summary>
internal sealed class TeamServer : IAsyncDisposable
{
    /// <summary>Opens a session.</summary>
    public const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

    private const string Meta = """{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}""";

    private readonly Scratch scratch;
    private readonly ResearchCorpus corpus;
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true } });

    private TeamServer(Scratch scratch, HttpSettings settings, Action<WebApplicationBuilder>? configure)
    {
        (this.scratch, corpus) = (scratch, scratch.Open());
        App = HttpServer.Build(corpus, settings, configure);
    }

    /// <summary>The application.</summary>
    public WebApplication App { get; }

    /// <summary>Scheme, host and port.</summary>
    public Uri Root { get; private set; } = null!;

    /// <summary>Where the protocol is spoken.</summary>
    public Uri Address => new(Root, HttpServer.Path);

    /// <summary>A folder for files of the test.</summary>
    public Scratch Scratch => scratch;

    /// <summary>Starts one; on loopback unless the settings say more.</summary>
    public static async Task<TeamServer> StartAsync(HttpSettings? settings = null, Scratch? scratch = null, Action<WebApplicationBuilder>? configure = null)
    {
        var served = new TeamServer(scratch ?? Scratch.WithSample(), (settings ?? new()) with { Url = settings?.Url is { } url && url != new HttpSettings().Url ? url : new("http://127.0.0.1:0") }, configure);
        await served.App.StartAsync(TestContext.Current.CancellationToken);
        served.Root = new Uri(served.App.Urls.First());
        return served;
    }

    /// <summary>Posts a body to the protocol's path.</summary>
    public Task<HttpResponseMessage> PostAsync(string body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        return SendAsync(request, headers);
    }

    /// <summary>Gets a path.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(new(HttpMethod.Get, new Uri(Root, path)), headers);

    /// <summary>Calls a tool as clients of the newest protocol do.</summary>
    public Task<HttpResponseMessage> CallAsync(string tool, string arguments, params (string Name, string Value)[] headers) => SendAsync(Call(Address, tool, arguments), headers);

    /// <summary>A call of a tool as clients of the newest protocol send it.</summary>
    public static HttpRequestMessage Call(Uri address, string tool, string arguments) => new(HttpMethod.Post, address)
    {
        Content = new StringContent($$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}},"_meta":{{{Meta}}} } }""", Encoding.UTF8, "application/json"),
        Headers = { { "Accept", "application/json, text/event-stream" }, { "MCP-Protocol-Version", "2026-07-28" }, { "Mcp-Method", "tools/call" }, { "Mcp-Name", tool } },
    };

    /// <summary>Connects a client.</summary>
    /// <param name="asked">Answers what the server asks; null for a client that cannot be asked.</param>
    public Task<McpClient> ConnectAsync(string? era = null, string? secret = null, Func<ElicitRequestParams, ElicitResult>? asked = null)
    {
        var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = secret is null ? null : new AuthenticationHeaderValue("Bearer", secret);
        return McpClient.CreateAsync(new HttpClientTransport(new() { Endpoint = Address }, client, ownsHttpClient: true), Joined.Options(era, asked), cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        await corpus.DisposeAsync();
        scratch.Dispose();
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }
}

using McpResearch.Server.Http;
using ModelContextProtocol.Client;

namespace McpResearch.Server.Tests.Fixtures;

/// <summary>A client and the server of one corpus, over either transport.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly Func<ValueTask> close;

    private Served(McpClient client, Func<ValueTask> close) => (Client, this.close) = (client, close);

    /// <summary>Both transports in each era.</summary>
    public static TheoryData<string, string?> Ways
    {
        get
        {
            var ways = new TheoryData<string, string?>();
            foreach (var transport in (string[])["stdio", "http"])
                foreach (var era in Joined.Eras)
                    ways.Add(transport, era.Data);
            return ways;
        }
    }

    /// <summary>The client.</summary>
    public McpClient Client { get; }

    /// <summary>Connects a client of that protocol version, or the newest.</summary>
    public static async Task<Served> OpenAsync(Scratch scratch, string transport, string? era)
    {
        if (transport != "stdio")
            return await OverHttpAsync(scratch, era);
        var joined = await Joined.OpenAsync(scratch, era);
        return new(joined.Client, joined.DisposeAsync);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => close();

    private static async Task<Served> OverHttpAsync(Scratch scratch, string? era)
    {
        var corpus = scratch.Open();
        var app = HttpServer.Build(corpus, new() { Url = new("http://127.0.0.1:0") });
        await app.StartAsync(TestContext.Current.CancellationToken);
        var client = await McpClient.CreateAsync(
            new HttpClientTransport(new() { Endpoint = new Uri(new Uri(app.Urls.First()), HttpServer.Path) }),
            new() { ProtocolVersion = era, ClientInfo = new() { Name = "test-client", Version = "1" } },
            cancellationToken: TestContext.Current.CancellationToken);
        return new(client, async () =>
        {
            await client.DisposeAsync();
            await app.StopAsync();
            await app.DisposeAsync();
            await corpus.DisposeAsync();
        });
    }
}

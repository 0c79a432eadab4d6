using System.IO.Pipelines;
using McpResearch.Server.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Fixtures;

/// <summary>A client and the server of one corpus, joined by two pipes within the test.</summary>
internal sealed class Joined : IAsyncDisposable
{
    private readonly Pipe toServer = new();
    private readonly Pipe toClient = new();
    private readonly ResearchCorpus corpus;
    private readonly Task serving;

    private Joined(ResearchCorpus corpus, bool connector)
    {
        this.corpus = corpus;
        serving = StdioServer.RunAsync(corpus, toServer.Reader.AsStream(), toClient.Writer.AsStream(), NullLoggerFactory.Instance, TestContext.Current.CancellationToken, connector);
    }

    /// <summary>The eras of the protocol that tests run in: the newest, and two that open with <c>initialize</c>.</summary>
    public static TheoryData<string?> Eras => new((string?)null, "2025-11-25", "2025-06-18");

    /// <summary>The client.</summary>
    public McpClient Client { get; private set; } = null!;

    /// <summary>Connects a client of that protocol version, or the newest.</summary>
    /// <param name="asked">Answers what the server asks; null for a client that cannot be asked.</param>
    public static async Task<Joined> OpenAsync(Scratch scratch, string? version = null, bool writable = true, Func<ElicitRequestParams, ElicitResult>? asked = null, bool connector = false)
    {
        var joined = new Joined(scratch.Open(writable), connector);
        joined.Client = await McpClient.CreateAsync(
            new StreamClientTransport(joined.toServer.Writer.AsStream(), joined.toClient.Reader.AsStream()),
            Options(version, asked),
            cancellationToken: TestContext.Current.CancellationToken);
        return joined;
    }

    /// <summary>Options of a client that can or cannot be asked.</summary>
    public static McpClientOptions Options(string? version, Func<ElicitRequestParams, ElicitResult>? asked) => new()
    {
        ProtocolVersion = version,
        ClientInfo = new() { Name = "test-client", Version = "1" },
        Handlers = new() { ElicitationHandler = asked is null ? null : (question, _) => ValueTask.FromResult(asked(question!)) },
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await toServer.Writer.CompleteAsync();
        await serving.WaitAsync(TimeSpan.FromSeconds(60));
        await corpus.DisposeAsync();
    }
}

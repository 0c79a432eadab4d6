using McpResearch.Corpus;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Hosting;

/// <summary>Serves one client over standard input and output, or any other pair of streams.</summary>
internal static class StdioServer
{
    /// <summary>How long running calls may hold up the end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>Runs until the input ends, nobody reads the output, whoever started this process is gone, or <paramref name="cancellation"/>. The first call opens the corpus: clients start servers just to probe them, and that must leave nothing behind.</summary>
    public static async Task RunAsync(ResearchCorpus corpus, Stream input, Stream output, ILoggerFactory logs, CancellationToken cancellation, bool connector = false)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var transport = new StdioTransport(input, output);
        var server = McpServer.Create(transport, new McpServerOptions().Register(new Offer(corpus, connector), logs), logs);
        var running = server.RunAsync(stop.Token);
        await Task.WhenAny(running, transport.Over, ParentWatch.GoneAsync(stop.Token), Task.Delay(Timeout.Infinite, stop.Token));

        // The SDK waits for open subscriptions without end, so it is left behind after a while.
        await stop.CancelAsync();
        await running.WaitAsync(Patience, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

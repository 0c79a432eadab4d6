using System.CommandLine;
using System.Net.Sockets;
using McpResearch.Corpus;
using McpResearch.Corpus.Errors;
using McpResearch.Server.Hosting;
using McpResearch.Server.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace McpResearch.Server.Cli;

/// <summary><c>serve</c>, and no verb at all.</summary>
internal static class ServeVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Create(Verb verb)
    {
        var command = new VerbCommand("serve", "Serve the corpus to MCP clients (the default)", "mcp-research serve --corpus ~/research", "mcp-research serve --corpus ~/research --http", "mcp-research serve --http 0.0.0.0:3001 --allowed-host research.example.org") { verb.Options.Http, verb.Options.Connector };
        foreach (var option in verb.Http.All)
            command.Add(option);
        Attach(command, verb);
        return command;
    }

    /// <summary>Makes a command serve.</summary>
    public static void Attach(Command command, Verb verb) => command.SetAction((parse, cancellation) => verb.GuardAsync(async () =>
    {
        var settings = verb.Options.Settings(parse, verb.Terminal);
        FirstRun.Offer(verb.Terminal, settings);
        var http = settings.Http is { } address ? verb.Http.Read(parse, verb.Terminal, address) with { Connector = settings.Connector } : null;
        using var logs = new LazyLogs(() => LoggerFactory.Create(logging => logging.ToStandardError(http?.JsonLog ?? false)));
        var log = logs.CreateLogger("McpResearch");
        await using var corpus = settings.Open(progress: new BuildLog(log, TimeProvider.System), notices: new NoticeLog(log));
        if (http is not null)
            await ServeHttpAsync(verb.Terminal, settings, corpus, http, log, cancellation);
        else
            await ServeStdioAsync(verb.Terminal, settings, corpus, logs, cancellation);
        return ExitCodes.Done;
    }));

    private static async Task ServeStdioAsync(Terminal terminal, Settings settings, ResearchCorpus corpus, ILoggerFactory logs, CancellationToken cancellation)
    {
        if (terminal.InputIsTerminal)
            _ = Welcome.WriteAsync(terminal, settings, corpus, null, cancellation);
        await StdioServer.RunAsync(corpus, terminal.OpenInput(), terminal.OpenOutput(), logs, cancellation, settings.Connector);
    }

    private static async Task ServeHttpAsync(Terminal terminal, Settings settings, ResearchCorpus corpus, HttpSettings http, ILogger log, CancellationToken cancellation)
    {
        await using var app = HttpServer.Build(corpus, http);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            throw new CorpusException(CorpusError.Busy, $"Cannot listen at {http.Url}: {error.Message} Choose another port: --http http://127.0.0.1:3002", error);
        }

        if (http.JsonLog)
            log.Listening(app.Urls.First());
        else
            _ = Welcome.WriteAsync(terminal, settings, corpus, new Uri(app.Urls.First()), cancellation);
        await app.WaitForShutdownAsync(cancellation);
    }
}

using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using McpResearch.Corpus;
using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Cli;

/// <summary>What every verb does around its own work.</summary>
internal sealed class Verb(Terminal terminal, Options options)
{
    /// <summary>How long a verb waits for a first build: it has one question only, so it waits for the whole answer.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(30);

    /// <summary>Where results and messages go.</summary>
    public Terminal Terminal => terminal;

    /// <summary>The shared options.</summary>
    public Options Options => options;

    /// <summary>The options of <c>serve --http</c>.</summary>
    public HttpOptions Http { get; } = new();

    /// <summary>Gives the command its work: a corpus comes in, an exit code goes out.</summary>
    public void Attach(Command command, Func<ParseResult, ResearchCorpus, CancellationToken, Task<int>> work) => command.SetAction((parse, cancellation) => GuardAsync(async () =>
    {
        var settings = options.Settings(parse, terminal);
        FirstRun.Offer(terminal, settings);
        using var progress = new RunProgress(terminal, steps: false, TimeProvider.System);
        await using var corpus = settings.Open(Wait, progress);
        try
        {
            return await work(parse, corpus, cancellation);
        }
        catch (CorpusException error) when (error.Error == CorpusError.CorpusUnusable && settings.CorpusByDefault)
        {
            throw FirstRun.Missing(terminal, error);
        }
    }));

    /// <summary>Runs work and turns its errors into a message and an exit code.</summary>
    public async Task<int> GuardAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (CorpusException error)
        {
            terminal.Error.WriteLine($"mcp-research: {error.Message}");
            return ExitCodes.Of(error.Error);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception error)
        {
            terminal.Error.WriteLine($"mcp-research: internal error: {error.Message}\n{(terminal.Variable("MCP_RESEARCH_DEBUG") is { Length: > 0 } ? error.StackTrace : "Set MCP_RESEARCH_DEBUG=1 to see where.")}");
            return ExitCodes.Unusable;
        }
    }

    /// <summary>Prints an answer as one line of JSON.</summary>
    public void WriteJson<T>(T answer, JsonTypeInfo<T> type) => terminal.Output.WriteLine(JsonSerializer.Serialize(answer, type));
}

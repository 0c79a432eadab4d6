using McpResearch.Corpus;
using McpResearch.Corpus.Errors;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Tools;

/// <summary>What every tool call passes on its way in and out.</summary>
internal static class ToolFilters
{
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>Answers a call with wrong arguments without running the tool.</summary>
    public static McpRequestFilter<CallToolRequestParams, CallToolResult> Check() => next => async (request, cancellation) =>
        request.MatchedPrimitive is McpServerTool tool && ArgumentCheck.Fault(tool.ProtocolTool.Name, tool.ProtocolTool.InputSchema, request.Params?.Arguments, ExampleOf(tool)) is { } fault
            ? Error(fault)
            : await next(request, cancellation);

    /// <summary>Answers a call of a writing tool where nothing may be written.</summary>
    public static McpRequestFilter<CallToolRequestParams, CallToolResult> ReadOnly(ResearchCorpus corpus) => next => async (request, cancellation) =>
        ToolSet.IsWithheld(corpus, request.Params?.Name)
            ? Error($"{request.Params?.Name} is switched off: this server was started read-only (--read-only). Tell the user what you wanted to write.")
            : await next(request, cancellation);

    /// <summary>Gives the errors that a model can act on as the tool's result; any other is a fault of ours, logged and not shown.</summary>
    public static McpRequestFilter<CallToolRequestParams, CallToolResult> Explain(ILogger log) => next => async (request, cancellation) =>
    {
        try
        {
            return await next(request, cancellation);
        }
        catch (CorpusException error)
        {
            return Error(error.Message);
        }
        catch (Exception error) when (error is not (OperationCanceledException or McpException or InputRequiredException))
        {
            log.ToolFailed(request.Params?.Name, error);
            return Error($"Internal error in {request.Params?.Name}; the server log has details.");
        }
    };

    /// <summary>Tells a client that gave a progress token and waits how far the index run is that it waits for.</summary>
    public static McpRequestFilter<CallToolRequestParams, CallToolResult> Progress(ResearchCorpus corpus) => next => async (request, cancellation) =>
    {
        var call = next(request, cancellation).AsTask();
        if (request.Params?.ProgressToken is not { } token)
            return await call;
        for (var told = -1; await Task.WhenAny(call, Task.Delay(ProgressEvery, cancellation)) != call;)
            if (corpus.Progress is { } progress && progress.Done > told)
                await request.Server.NotifyProgressAsync(token, new() { Progress = told = progress.Done, Total = progress.Total, Message = $"Indexing {progress.Done} of {progress.Total} files" }, cancellationToken: cancellation);
        return await call;
    };

    private static string? ExampleOf(McpServerTool tool) => tool.Metadata.OfType<ToolDefinition>().FirstOrDefault()?.Example;

    private static CallToolResult Error(string text) => new() { IsError = true, Content = [new TextContentBlock { Text = text }] };
}

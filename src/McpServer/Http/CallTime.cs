using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Http;

/// <summary>Ends what a caller asked for and takes too long, so that nobody holds a place for good. A question to the user ends the call, so the time that people take does not count.</summary>
internal sealed class CallTime(TimeSpan limit, TimeProvider time)
{
    /// <summary>Puts the bound before all other filters.</summary>
    public void Register(McpServerOptions options)
    {
        var filters = options.Filters.Request;
        filters.CallToolFilters.Insert(0, Tool);
        filters.ReadResourceFilters.Insert(0, Other);
        filters.ListResourcesFilters.Insert(0, Other);
        filters.GetPromptFilters.Insert(0, Other);
        filters.CompleteFilters.Insert(0, Other);
    }

    /// <summary>The bound of a tool call; one that is ended is answered with an error that a model can act on.</summary>
    public McpRequestHandler<CallToolRequestParams, CallToolResult> Tool(McpRequestHandler<CallToolRequestParams, CallToolResult> next) => async (request, cancellation) =>
    {
        try
        {
            return await RunAsync(next, request, cancellation);
        }
        catch (TimeoutException error)
        {
            return new() { IsError = true, Content = [new TextContentBlock { Text = error.Message }] };
        }
    };

    /// <summary>The bound of any other request.</summary>
    public McpRequestHandler<TParams, TResult> Other<TParams, TResult>(McpRequestHandler<TParams, TResult> next) => async (request, cancellation) =>
    {
        try
        {
            return await RunAsync(next, request, cancellation);
        }
        catch (TimeoutException error)
        {
            throw new McpProtocolException(error.Message, McpErrorCode.InternalError);
        }
    };

    private async ValueTask<TResult> RunAsync<TParams, TResult>(McpRequestHandler<TParams, TResult> next, RequestContext<TParams> request, CancellationToken cancellation)
    {
        using var end = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellation);
        try
        {
            return await next(request, either.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"This took longer than {limit.TotalSeconds:0} seconds and was ended. Ask for less (fewer or rarer words, a filter, a smaller limit) or try again later. If it was to write something, look first whether it is there.");
        }
    }
}

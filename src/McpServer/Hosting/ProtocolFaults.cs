using McpResearch.Corpus.Errors;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Hosting;

/// <summary>Faults of requests that have no result to carry them, as every request but a tool call.</summary>
internal static class ProtocolFaults
{
    /// <summary>A fault of the caller's.</summary>
    public static McpProtocolException Invalid(string message) => new(message, McpErrorCode.InvalidParams);

    /// <summary>A resource that is not there, as the protocol wants it: invalid params with the address in <c>data.uri</c>.</summary>
    public static McpProtocolException NoResource(string uri) =>
        AtUri(Invalid($"There is no resource \"{Shown(uri)}\". Addresses look like research://article/2026-02-07/some-slug, research://reference/citekey, research://status; search_articles gives them."), uri);

    /// <summary>Gives the errors of the corpus to the caller; any other is a fault of ours, logged and not shown.</summary>
    /// <param name="what">The part of the request that says what was asked for, for the log.</param>
    public static McpRequestFilter<TParams, TResult> Filter<TParams, TResult>(ILogger log, Func<TParams?, string?> what) => next => async (request, cancellation) =>
    {
        try
        {
            return await next(request, cancellation);
        }
        catch (CorpusException error)
        {
            throw new McpProtocolException(error.Message, error.Error == CorpusError.BadArgument ? McpErrorCode.InvalidParams : McpErrorCode.InternalError);
        }
        catch (Exception error) when (error is not (OperationCanceledException or McpException or InputRequiredException))
        {
            log.RequestFailed(request.JsonRpcRequest.Method, what(request.Params), error);
            throw new McpProtocolException("Internal error; the server log has details.", McpErrorCode.InternalError);
        }
    };

    /// <summary>Refuses the read of what is not there, and names the address in every fault.</summary>
    public static McpRequestFilter<ReadResourceRequestParams, ReadResourceResult> OfReads() => next => async (request, cancellation) =>
    {
        var uri = request.Params?.Uri ?? "";
        if (request.MatchedPrimitive is null)
            throw NoResource(uri);
        try
        {
            return await next(request, cancellation);
        }
        catch (McpProtocolException error)
        {
            throw AtUri(error, uri);
        }
    };

    private static McpProtocolException AtUri(McpProtocolException error, string uri)
    {
        error.Data["uri"] = uri;
        return error;
    }

    private static string Shown(string text) => Tools.Texts.Quoted.Line(text, 200);
}

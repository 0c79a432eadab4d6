using McpResearch.Corpus.Errors;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Resources;

/// <summary>What every read of a resource passes on its way out.</summary>
internal static class ResourceFilters
{
    /// <summary>Gives a resource that is not there as invalid params with its address in <c>data.uri</c>, and masks faults of ours.</summary>
    public static McpRequestFilter<ReadResourceRequestParams, ReadResourceResult> Explain(ILogger log) => next => async (request, cancellation) =>
    {
        var uri = request.Params?.Uri ?? "";
        if (request.MatchedPrimitive is null)
            throw NotThere(uri);
        try
        {
            return await next(request, cancellation);
        }
        catch (CorpusException error)
        {
            throw Fault(error.Message, error.Error == CorpusError.BadArgument ? McpErrorCode.InvalidParams : McpErrorCode.InternalError, uri);
        }
        catch (Exception error) when (error is not (OperationCanceledException or McpException))
        {
            log.ReadFailed(uri, error);
            throw Fault("Internal error; the server log has details.", McpErrorCode.InternalError, uri);
        }
    };

    private static McpProtocolException NotThere(string uri) =>
        Fault($"There is no resource \"{uri}\". Addresses look like research://article/2026-02-07/some-slug, research://reference/citekey, research://status; search_articles gives them.", McpErrorCode.InvalidParams, uri);

    private static McpProtocolException Fault(string message, McpErrorCode code, string uri) => new(message, code) { Data = { ["uri"] = uri } };
}

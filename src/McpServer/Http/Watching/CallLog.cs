using System.Text.Json;
using McpResearch.Server.Tools.Texts;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Http.Watching;

/// <summary>One line for every call that writes: who, which tool, which item, what came of it. Other calls leave none, and no line has what was asked, unless that was asked for.</summary>
internal sealed class CallLog(ILogger log, ServerMeter meter, bool withArguments)
{
    /// <summary>Filter of tool calls; the first of all, so that it sees the refused ones too.</summary>
    public McpRequestHandler<CallToolRequestParams, CallToolResult> Filter(McpRequestHandler<CallToolRequestParams, CallToolResult> next) => async (request, cancellation) =>
    {
        var start = TimeProvider.System.GetTimestamp();
        CallToolResult? result = null;
        try
        {
            return result = await next(request, cancellation);
        }
        finally
        {
            Write(request, result, TimeProvider.System.GetElapsedTime(start));
        }
    };

    private void Write(RequestContext<CallToolRequestParams> request, CallToolResult? result, TimeSpan time)
    {
        if (request.MatchedPrimitive is not McpServerTool { ProtocolTool: var tool })
            return;
        var caller = Quoted.Line(request.User.Name() ?? "-", 100);
        if (WriteAccess.Writes(tool))
        {
            meter.Wrote(tool.Name, Outcome(result));
            log.Wrote(caller, Quoted.Line(request.User.Subject() ?? "-", 100), request.User.Address() ?? "-", tool.Name, Id(result), Outcome(result));
        }

        if (withArguments)
            log.Called(caller, tool.Name, Outcome(result), (long)time.TotalMilliseconds, Quoted.Line(Arguments(request), 2000));
    }

    private static string Outcome(CallToolResult? result) => result switch
    {
        null => "refused",
        { IsError: true } => "error",
        { StructuredContent: { ValueKind: JsonValueKind.Object } content } when content.TryGetProperty("outcome", out var outcome) => outcome.GetString() ?? "done",
        _ => "done",
    };

    private static string Id(CallToolResult? result) =>
        result?.StructuredContent is { ValueKind: JsonValueKind.Object } content && content.TryGetProperty("item", out var item) && item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) ? id.GetString() ?? "-" : "-";

    private static string Arguments(RequestContext<CallToolRequestParams> request) => string.Join(", ", (request.Params?.Arguments ?? new Dictionary<string, JsonElement>()).Select(pair => $"{pair.Key}: {pair.Value.GetRawText()}"));
}

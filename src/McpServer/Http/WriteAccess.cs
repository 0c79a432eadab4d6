using System.Security.Claims;
using McpResearch.Server.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Http;

/// <summary>Keeps the writing tools from those who may only read: they neither see nor can call them. Every tool writes that does not say that it only reads.</summary>
internal static class WriteAccess
{
    /// <summary>Puts the checks before all other filters.</summary>
    public static void Register(McpServerOptions options)
    {
        options.Filters.Request.ListToolsFilters.Insert(0, Hide);
        options.Filters.Request.CallToolFilters.Insert(0, Refuse);
    }

    /// <summary>Gives a caller who may only read instructions that name no other tools.</summary>
    public static void Instruct(ClaimsPrincipal user, McpServerOptions options, Offer offer)
    {
        if (!user.May(Caller.Write))
            options.ServerInstructions = Instructions.Of(offer.Corpus, [.. offer.Tools.Where(tool => !Writes(tool.ProtocolTool)).Select(tool => tool.ProtocolTool.Name)]);
    }

    /// <summary>Middleware that answers 403 where the headers say already that a reader wants to write; clients that do not send them are told by <see cref="Refuse"/>.</summary>
    public static async Task ForbidAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Request.Headers;
        if (headers["Mcp-Method"] == RequestMethods.ToolsCall && !context.User.May(Caller.Write) && Tool(context, headers["Mcp-Name"].ToString()) is { } tool && Writes(tool.ProtocolTool))
            await context.ForbidAsync();
        else
            await next(context);
    }

    /// <summary>Whether a tool may change anything.</summary>
    public static bool Writes(Tool tool) => tool.Annotations?.ReadOnlyHint != true;

    private static McpServerTool? Tool(HttpContext context, string name) =>
        context.RequestServices.GetRequiredService<IOptions<McpServerOptions>>().Value.ToolCollection?.FirstOrDefault(tool => tool.ProtocolTool.Name == name);

    private static McpRequestHandler<ListToolsRequestParams, ListToolsResult> Hide(McpRequestHandler<ListToolsRequestParams, ListToolsResult> next) => async (request, cancellation) =>
    {
        var result = await next(request, cancellation);
        result.CacheScope = CacheScope.Private;
        if (!request.User.May(Caller.Write))
            result.Tools = [.. result.Tools.Where(tool => !Writes(tool))];
        return result;
    };

    private static McpRequestHandler<CallToolRequestParams, CallToolResult> Refuse(McpRequestHandler<CallToolRequestParams, CallToolResult> next) => (request, cancellation) =>
        request.MatchedPrimitive is McpServerTool tool && Writes(tool.ProtocolTool) && !request.User.May(Caller.Write)
            ? throw new McpProtocolException("This tool needs the scope \"write\", which the credential does not have.", McpErrorCode.InvalidRequest)
            : next(request, cancellation);
}

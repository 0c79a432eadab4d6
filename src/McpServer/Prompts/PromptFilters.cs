using System.Text.Json;
using McpResearch.Server.Hosting;
using McpResearch.Server.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Prompts;

/// <summary>What every prompt passes on its way in.</summary>
internal static class PromptFilters
{
    /// <summary>Refuses a prompt that is not there, and arguments that its list of arguments does not allow. All faults are named at once.</summary>
    public static McpRequestFilter<GetPromptRequestParams, GetPromptResult> Check() => next => (request, cancellation) =>
        Fault(request) is { } fault ? throw ProtocolFaults.Invalid(fault) : next(request, cancellation);

    private static string? Fault(RequestContext<GetPromptRequestParams> request) => request.MatchedPrimitive is McpServerPrompt { ProtocolPrompt: var prompt }
        ? ArgumentCheck.Fault(prompt.Name, Schema(prompt), request.Params?.Arguments)
        : $"There is no prompt \"{ArgumentFault.Shown(request.Params?.Name ?? "")}\". Prompts: {string.Join(", ", (request.Server.ServerOptions.PromptCollection ?? []).Select(prompt => prompt.ProtocolPrompt.Name))}.";

    private static JsonElement Schema(Prompt prompt) =>
        InputSchema.Of([.. (prompt.Arguments ?? []).Select(argument => Parameter.Text(argument.Name, required: argument.Required == true))]);
}

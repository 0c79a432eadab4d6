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

    private static string? Fault(RequestContext<GetPromptRequestParams> request) => request.MatchedPrimitive is McpServerPrompt prompt
        ? ArgumentCheck.Fault(prompt.ProtocolPrompt.Name, Schema(prompt), request.Params?.Arguments, prompt.Metadata.OfType<PromptDefinition>().FirstOrDefault()?.Example)
        : $"There is no prompt \"{ArgumentFault.Shown(request.Params?.Name ?? "")}\". Prompts: {string.Join(", ", (request.Server.ServerOptions.PromptCollection ?? []).Select(prompt => prompt.ProtocolPrompt.Name))}.";

    private static JsonElement Schema(McpServerPrompt prompt) => InputSchema.Of(prompt.Metadata.OfType<PromptDefinition>().FirstOrDefault() is { } definition
        ? [.. definition.Parameters.Select(parameter => parameter.ToParameter())]
        : [.. (prompt.ProtocolPrompt.Arguments ?? []).Select(argument => Parameter.Text(argument.Name, required: argument.Required == true))]);
}

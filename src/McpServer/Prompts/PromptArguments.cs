using System.Text.Json;

namespace McpResearch.Server.Prompts;

/// <summary>The arguments of a prompt that <see cref="PromptFilters.Check"/> has let through.</summary>
/// <param name="mayWrite">Whether the caller is offered the tools that write.</param>
internal sealed class PromptArguments(IDictionary<string, JsonElement>? values, bool mayWrite)
{
    /// <summary>Whether the tools that write may be named.</summary>
    public bool MayWrite => mayWrite;

    /// <summary>The text of that name, trimmed; empty where it was not given.</summary>
    public string this[string name] => values is not null && values.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
}

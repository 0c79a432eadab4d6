using System.Text.Json;
using System.Text.Json.Serialization;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.ToolChoice;

/// <summary>What a person says, and the call that a good agent makes of it. A line of <c>prompts.jsonl</c>.</summary>
internal sealed record Prompt([property: JsonPropertyName("prompt")] string Text, [property: JsonPropertyName("tool")] string Tool, [property: JsonPropertyName("arguments")] JsonElement Arguments)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Prompt> All { get; } =
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "McpServer.Tests", "ToolChoice", "prompts.jsonl")).Select(line => JsonSerializer.Deserialize<Prompt>(line)!)];
}

using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tools;

/// <summary>What a client is told about a tool.</summary>
internal sealed record ToolDefinition
{
    /// <summary>snake_case.</summary>
    public required string Name { get; init; }

    /// <summary>For people.</summary>
    public required string Title { get; init; }

    /// <summary>For models: when to use it, what comes back, what to call next.</summary>
    public required string Description { get; init; }

    /// <summary>In the order in which they are shown.</summary>
    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>Whether it changes nothing. Default true.</summary>
    public bool ReadOnly { get; init; } = true;

    /// <summary>The definition as listed. No tool destroys anything, reaches out of the corpus, or does more when called twice.</summary>
    public Tool ToTool(JsonTypeInfo answer) => new()
    {
        Name = Name,
        Title = Title,
        Description = Description,
        InputSchema = InputSchema.Of(Parameters),
        OutputSchema = OutputSchema.Of(answer),
        Annotations = new() { ReadOnlyHint = ReadOnly, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };
}

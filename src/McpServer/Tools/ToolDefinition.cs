using System.Text.Json.Nodes;
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

    /// <summary>Arguments of a typical call, as JSON.</summary>
    public required string Example { get; init; }

    /// <summary>In the order in which they are shown.</summary>
    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>Whether it changes nothing. Default true.</summary>
    public bool ReadOnly { get; init; } = true;

    /// <summary>How many levels of objects below the answer its schema spells out. Default 0.</summary>
    public int Levels { get; init; }

    /// <summary>Address of the page that shows the answers, for clients that show pages. Null where there is none.</summary>
    public string? Page { get; init; }

    /// <summary>The definition as listed. No tool destroys anything, reaches out of the corpus, or does more when called twice.</summary>
    public Tool ToTool(JsonTypeInfo answer) => new()
    {
        Name = Name,
        Title = Title,
        // Quotes would take six bytes each on the wire.
        Description = $"{Description} Example: {Example.Replace("\"", "")}",
        InputSchema = InputSchema.Of(Parameters),
        OutputSchema = OutputSchema.Of(answer, Levels),
        Annotations = new() { ReadOnlyHint = ReadOnly, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
        Meta = Page is null ? null : new() { ["ui"] = new JsonObject { ["resourceUri"] = Page, ["visibility"] = new JsonArray("model", "app") } },
    };
}

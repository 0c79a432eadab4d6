using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Prompts;

/// <summary>What a client is told about a prompt.</summary>
internal sealed record PromptDefinition
{
    /// <summary>snake_case.</summary>
    public required string Name { get; init; }

    /// <summary>For people.</summary>
    public required string Title { get; init; }

    /// <summary>What it makes of the corpus.</summary>
    public required string Description { get; init; }

    /// <summary>Arguments of a typical call, for errors.</summary>
    public string? Example { get; init; }

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<PromptParameter> Parameters { get; init; } = [];

    /// <summary>The definition as listed.</summary>
    public Prompt ToPrompt() => new()
    {
        Name = Name,
        Title = Title,
        Description = Description,
        Arguments = [.. Parameters.Select(parameter => new PromptArgument { Name = parameter.Name, Description = parameter.Description, Required = parameter.Required })],
    };
}

using ModelContextProtocol.Server;

namespace McpResearch.Conformance.Fixtures;

/// <summary>What the suite asks for by name.</summary>
internal static class FixtureSet
{
    /// <summary>Puts the fixtures beside what the options hold, once: options are made for every request, their lists are the same ones.</summary>
    public static void AddTo(McpServerOptions options)
    {
        var (tools, prompts, resources) = (options.ToolCollection!, options.PromptCollection!, options.ResourceCollection!);
        foreach (var tool in (McpServerTool[])[.. ContentTools.All, .. ChangeTools.Of(tools, prompts), .. OldAskTools.All, .. AskTools.All])
            tools.TryAdd(tool);
        foreach (var prompt in FixturePrompts.All)
            prompts.TryAdd(prompt);
        foreach (var resource in FixtureResources.All)
            resources.TryAdd(resource);
    }
}

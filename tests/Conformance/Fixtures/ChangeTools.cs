using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Conformance.Fixtures;

/// <summary>Tools that change a list, and one that needs what a client may lack.</summary>
internal static class ChangeTools
{
    /// <summary>All of them, for these lists.</summary>
    public static IReadOnlyList<McpServerTool> Of(McpServerPrimitiveCollection<McpServerTool> tools, McpServerPrimitiveCollection<McpServerPrompt> prompts) =>
    [
        Trigger("test_trigger_tool_change", () => Toggle(tools, ContentTools.All[0])),
        Trigger("test_trigger_prompt_change", () => Toggle(prompts, FixturePrompts.All[0])),
        new FixtureTool("test_missing_capability", "Needs sampling.", [], (request, _) => request.Server.ClientCapabilities?.Sampling is null
            ? throw new MissingRequiredClientCapabilityException(new ClientCapabilities { Sampling = new() }, "This tool needs sampling.")
            : Task.FromResult(FixtureTool.Text("Sampling is there."))),
    ];

    // In one step, so that no other request sees a list without it.
    private static void Toggle<T>(McpServerPrimitiveCollection<T> list, T one) where T : IMcpServerPrimitive
    {
        using var deferred = list.DeferChangedEvents();
        list.Remove(one);
        list.Add(one);
    }

    private static FixtureTool Trigger(string name, Action change) => new(name, "Tells that a list has changed.", [], (_, _) =>
    {
        change();
        return Task.FromResult(FixtureTool.Text("Changed."));
    });
}

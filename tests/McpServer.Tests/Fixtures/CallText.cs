using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Fixtures;

/// <summary>Short forms for calls in tests.</summary>
internal static class CallText
{
    /// <summary>The text of a result.</summary>
    public static string Text(this CallToolResult result) => string.Join('\n', result.Content.OfType<TextContentBlock>().Select(block => block.Text));

    /// <summary>Calls a tool with arguments as JSON.</summary>
    public static ValueTask<CallToolResult> CallAsync(this McpClient client, string tool, string arguments = "{}") => client.CallToolAsync(
        tool,
        System.Text.Json.JsonElement.Parse(arguments).EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value.Clone()),
        cancellationToken: TestContext.Current.CancellationToken);
}

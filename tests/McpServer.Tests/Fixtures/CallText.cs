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

    /// <summary>Asks until the first build is done: on a busy machine a call may be answered before that, with what there is.</summary>
    public static async Task WhenIndexedAsync(this McpClient client)
    {
        var start = TimeProvider.System.GetTimestamp();
        while ((await client.CallAsync("list_themes")).StructuredContent?.GetProperty("index").GetProperty("state").GetString() != "current")
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(90), "The index is not current after 90 seconds.");
    }
}

using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Conformance.Fixtures;

/// <summary>Tools that answer with each kind of content, or tell something while they run.</summary>
internal static class ContentTools
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<McpServerTool> All { get; } =
    [
        Fixed("test_simple_text", new TextContentBlock { Text = "This is a simple text response for testing." }),
        Fixed("test_image_content", Media.Image()),
        Fixed("test_audio_content", AudioContentBlock.FromBytes(Media.Wave, "audio/wav")),
        Fixed("test_embedded_resource", Embedded("test://embedded-resource", "text/plain", "This is an embedded resource content.")),
        Fixed("test_multiple_content_types", new TextContentBlock { Text = "Multiple content types test:" }, Media.Image(), Embedded("test://mixed-content-resource", "application/json", """{"test":"data","value":123}""")),
        new FixtureTool("test_error_handling", "Fails.", [], (_, _) => Task.FromResult(new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = "This tool intentionally returns an error for testing" }] })),
        new FixtureTool("test_tool_with_progress", "Tells how far it is.", [], ProgressAsync),
        new FixtureTool("test_tool_with_logging", "Logs three times.", [], LogAsync),
        new FixtureTool("test_logging_tool", "Logs where the client asked for it.", [], LogAsync),
    ];

    /// <summary>A resource within content.</summary>
    public static EmbeddedResourceBlock Embedded(string uri, string type, string text) => new() { Resource = new TextResourceContents { Uri = uri, MimeType = type, Text = text } };

    private static FixtureTool Fixed(string name, params ContentBlock[] content) => new(name, "Answers always the same.", [], (_, _) => Task.FromResult(new CallToolResult { Content = [.. content] }));

    private static async Task<CallToolResult> ProgressAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellation)
    {
        foreach (var done in (int[])[0, 50, 100])
        {
            if (request.Params?.ProgressToken is { } token)
                await request.Server.NotifyProgressAsync(token, new() { Progress = done, Total = 100 }, cancellationToken: cancellation);
            await Task.Delay(Pause, cancellation);
        }

        return FixtureTool.Text("Done.");
    }

    private static async Task<CallToolResult> LogAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellation)
    {
        foreach (var line in (string[])["Tool execution started", "Tool processing data", "Tool execution completed"])
        {
            if (request.Server.LoggingLevel is not null)
                await request.Server.SendNotificationAsync(NotificationMethods.LoggingMessageNotification, new LoggingMessageNotificationParams { Level = LoggingLevel.Info, Data = System.Text.Json.JsonElement.Parse($"\"{line}\"") }, cancellationToken: cancellation);
            await Task.Delay(Pause, cancellation);
        }

        return FixtureTool.Text("Done.");
    }
}

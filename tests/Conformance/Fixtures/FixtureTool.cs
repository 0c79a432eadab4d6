using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Conformance.Fixtures;

/// <summary>A tool that does what one scenario of the suite asks for.</summary>
/// <param name="arguments">Names of its arguments: all are required texts.</param>
internal sealed class FixtureTool(string name, string description, string[] arguments, Func<RequestContext<CallToolRequestParams>, CancellationToken, Task<CallToolResult>> call) : McpServerTool
{
    /// <inheritdoc/>
    public override Tool ProtocolTool { get; } = new() { Name = name, Description = description, InputSchema = Schema(arguments) };

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc/>
    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) => await call(request, cancellationToken);

    /// <summary>A result of one text.</summary>
    public static CallToolResult Text(string text) => new() { Content = [new TextContentBlock { Text = text }] };

    private static JsonElement Schema(string[] arguments)
    {
        var properties = new JsonObject();
        foreach (var argument in arguments)
            properties[argument] = new JsonObject { ["type"] = "string" };
        return JsonElement.Parse(new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = new JsonArray([.. arguments.Select(argument => (JsonNode)argument)]), ["additionalProperties"] = false }.ToJsonString());
    }
}

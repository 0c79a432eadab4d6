using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Face;

/// <summary>The page as a resource of MCP Apps, for clients that show pages.</summary>
internal sealed class FaceResource : McpServerResource
{
    /// <summary>Its address.</summary>
    public const string Address = "ui://research/memory.html";

    private const string Extension = "io.modelcontextprotocol/ui";
    private const string MimeType = "text/html;profile=mcp-app";

    /// <inheritdoc/>
    public override ResourceTemplate ProtocolResourceTemplate { get; } = new()
    {
        UriTemplate = Address,
        Name = "memory-page",
        Title = "Research memory",
        Description = "The page that browse_corpus opens.",
        MimeType = MimeType,
        Meta = Metas(),
    };

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <summary>Says in the capabilities that there is such a page.</summary>
    public static void Declare(McpServerOptions options)
    {
        options.Capabilities ??= new();
        options.Capabilities.Extensions ??= new Dictionary<string, object>();
        options.Capabilities.Extensions[Extension] = new JsonObject { ["mimeTypes"] = new JsonArray(MimeType) };
    }

    /// <inheritdoc/>
    public override bool IsMatch(string uri) => string.Equals(uri, Address, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken = default) =>
        new(new ReadResourceResult { Contents = [new TextResourceContents { Uri = Address, MimeType = MimeType, Text = PageFile.Built.Text, Meta = Metas() }] });

    // The page loads nothing from anywhere: all it knows comes from the client's own connection.
    private static JsonObject Metas() => new()
    {
        ["ui"] = new JsonObject
        {
            ["csp"] = new JsonObject { ["connectDomains"] = new JsonArray(), ["resourceDomains"] = new JsonArray() },
            ["permissions"] = new JsonObject { ["clipboardWrite"] = new JsonObject() },
            ["prefersBorder"] = true,
        },
    };
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;

namespace McpResearch.Server.Http;

/// <summary>Refuses a request of a protocol version that nobody knows, outside of a session, with the versions that <c>server/discover</c> gives. The SDK names
/// older ones too, which have to be opened with <c>initialize</c>.</summary>
internal static class VersionCheck
{
    private const string Header = "MCP-Protocol-Version";
    private const string Newest = "2026-07-28";

    private static readonly string[] Known = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", Newest];

    /// <summary>As middleware in front of the protocol.</summary>
    public static async Task RefuseAsync(HttpContext context, RequestDelegate next)
    {
        var version = context.Request.Headers[Header].ToString();
        if (!HttpMethods.IsPost(context.Request.Method) || version.Length == 0 || Known.Contains(version) || context.Request.Headers.ContainsKey("Mcp-Session-Id"))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "application/json";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter.AsStream());
        Write(writer, version[..Math.Min(version.Length, 100)], await IdAsync(context));
    }

    private static void Write(Utf8JsonWriter writer, string version, JsonElement? id)
    {
        writer.WriteStartObject();
        writer.WriteString("jsonrpc", "2.0");
        writer.WritePropertyName("id");
        if (id is { } known)
            known.WriteTo(writer);
        else
            writer.WriteNullValue();
        writer.WriteStartObject("error");
        writer.WriteNumber("code", (int)McpErrorCode.UnsupportedProtocolVersion);
        writer.WriteString("message", $"Protocol version '{version}' is not supported.");
        writer.WriteStartObject("data");
        writer.WriteStartArray("supported");
        writer.WriteStringValue(Newest);
        writer.WriteEndArray();
        writer.WriteString("requested", version);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static async Task<JsonElement?> IdAsync(HttpContext context)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number ? id.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

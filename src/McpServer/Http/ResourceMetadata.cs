using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace McpResearch.Server.Http;

/// <summary>Tells clients where to get a token (RFC 9728).</summary>
/// <param name="Resource">This server as the authorization server knows it.</param>
internal sealed record ResourceMetadata(string Resource, IReadOnlyList<string> AuthorizationServers, IReadOnlyList<string> ScopesSupported, IReadOnlyList<string> BearerMethodsSupported, string ResourceName)
{
    private const string WellKnown = "/.well-known/oauth-protected-resource";

    /// <summary>Serves it where clients look: at the root, and with the path of the protocol.</summary>
    public static void Map(IEndpointRouteBuilder app, OAuthSettings settings)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(
            new(settings.Audience, [settings.Issuer.OriginalString], [Caller.Read, Caller.Write], ["header"], "Research memory"), ResourceMetadataJson.Default.ResourceMetadata);
        foreach (var path in (string[])[WellKnown, WellKnown + HttpServer.Path])
            app.MapGet(path, context => WriteAsync(context, text)).AllowAnonymous();
    }

    /// <summary>Its address: at the server that the audience names, else at the one that the request was sent to.</summary>
    public static string Address(OAuthSettings settings, HttpRequest request) =>
        Uri.TryCreate(settings.Audience, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? $"{uri.GetLeftPart(UriPartial.Authority)}{WellKnown}{uri.AbsolutePath.TrimEnd('/')}"
            : $"{request.Scheme}://{request.Host}{WellKnown}{HttpServer.Path}";

    private static Task WriteAsync(HttpContext context, byte[] text)
    {
        context.Response.ContentType = "application/json";
        return context.Response.Body.WriteAsync(text).AsTask();
    }
}

/// <summary>Source-generated JSON of it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ResourceMetadata))]
internal sealed partial class ResourceMetadataJson : JsonSerializerContext;

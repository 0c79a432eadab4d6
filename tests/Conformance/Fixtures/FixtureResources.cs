using System.Text.RegularExpressions;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Conformance.Fixtures;

/// <summary>The resources that the suite asks for.</summary>
internal static class FixtureResources
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<McpServerResource> All { get; } =
    [
        new FixtureResource("test://static-text", "static-text", "text/plain", uri => Text(uri, "text/plain", "This is the content of the static text resource.")),
        new FixtureResource("test://static-binary", "static-binary", "image/png", uri => BlobResourceContents.FromBytes(Media.Png, uri, "image/png")),
        new FixtureResource("test://watched-resource", "watched", "text/plain", uri => Text(uri, "text/plain", "Watched.")),
        new FixtureResource("test://template/{id}/data", "template", "application/json", uri => Text(uri, "application/json", $$"""{"id":"{{uri.Split('/')[3]}}","templateTest":true,"data":"Data for ID: {{uri.Split('/')[3]}}"}""")),
    ];

    private static TextResourceContents Text(string uri, string type, string text) => new() { Uri = uri, MimeType = type, Text = text };

    private sealed class FixtureResource(string template, string name, string type, Func<string, ResourceContents> read) : McpServerResource
    {
        private readonly Regex pattern = new($"^{Regex.Escape(template).Replace(@"\{id}", "[^/]+")}$");

        public override ResourceTemplate ProtocolResourceTemplate { get; } = new() { UriTemplate = template, Name = name, Description = "For the conformance suite.", MimeType = type };

        public override IReadOnlyList<object> Metadata => [];

        public override bool IsMatch(string uri) => pattern.IsMatch(uri);

        public override ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken = default) =>
            new(new ReadResourceResult { Contents = [read(request.Params!.Uri)] });
    }
}

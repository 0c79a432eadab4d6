namespace McpResearch.Server.Tools.Connector;

/// <summary>Answer of <c>search</c>: exactly what hosts that know only search and fetch expect.</summary>
internal sealed record ConnectorSearch(IReadOnlyList<ConnectorHit> Results);

/// <summary>One hit.</summary>
/// <param name="Id">For <c>fetch</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Url">What a host cites: the web address, else the resource address. Never empty.</param>
internal sealed record ConnectorHit(string Id, string Title, string Url);

/// <summary>Answer of <c>fetch</c>.</summary>
/// <param name="Id">As in the hit.</param>
/// <param name="Title">The title.</param>
/// <param name="Text">The whole entry as Markdown, up to a bound.</param>
/// <param name="Url">As in the hit.</param>
/// <param name="Metadata">kind, date, source, file and line, as text.</param>
internal sealed record ConnectorDocument(string Id, string Title, string Text, string Url, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The address that a host may cite.</summary>
    public static string Address(string? url, string resource) => Uri.TryCreate(url, UriKind.Absolute, out var web) && web.Scheme is "http" or "https" ? url! : resource;
}

using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tools;

/// <summary>Links from answers to the resources that they speak of.</summary>
internal static class ResourceLink
{
    /// <summary>To an entry.</summary>
    public static ResourceLinkBlock To(string uri, string id) => new() { Uri = uri, Name = id, MimeType = "text/markdown" };
}

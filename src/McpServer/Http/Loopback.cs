using System.Net;

namespace McpResearch.Server.Http;

/// <summary>What counts as this machine.</summary>
internal static class Loopback
{
    /// <summary>Whether a host name, without port, is this machine for sure: <c>localhost</c> or a loopback address.</summary>
    public static bool Is(string? host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host?.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Whether an <c>Origin</c> header is a page of this machine. Absent is fine: only browsers send it.</summary>
    public static bool IsOrigin(string? origin) =>
        string.IsNullOrEmpty(origin) || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && Is(uri.Host));
}

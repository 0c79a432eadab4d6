using System.Net;

namespace McpResearch.Server.Http;

/// <summary>What counts as this machine.</summary>
internal static class Loopback
{
    /// <summary>Whether a host name, without port, is this machine for sure: <c>localhost</c> or a loopback address.</summary>
    public static bool Is(string? host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host?.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

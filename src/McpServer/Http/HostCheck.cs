using System.Net;
using McpResearch.Server.Http.Watching;
using Microsoft.AspNetCore.Http;

namespace McpResearch.Server.Http;

/// <summary>Refuses what a page of a stranger makes a browser send: one that names this server by a host of its own (DNS rebinding) is told apart by Host, any other by Origin.</summary>
internal sealed class HostCheck(HttpSettings settings)
{
    /// <summary>Middleware.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!Health.Is(context.Request.Path) && !(IsHost(context, context.Request.Host.Host) && context.Request.Headers.Origin.All(origin => IsOrigin(context, origin))))
            return Refusal.WriteAsync(context, StatusCodes.Status403Forbidden, "host", "This server does not answer to this Host or Origin. Whoever runs it names the host that clients use with --allowed-host.");
        return next(context);
    }

    private bool IsOrigin(HttpContext context, string? origin) =>
        string.IsNullOrEmpty(origin) || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && IsHost(context, uri.Host));

    // An address is no name that a stranger could point here; it counts where the connection came in.
    private bool IsHost(HttpContext context, string host) =>
        (settings.IsLocal && Loopback.Is(host))
            || settings.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase)
            || (!settings.IsLocal && IPAddress.TryParse(host.Trim('[', ']'), out var address) && address.Equals(Plain(context.Connection.LocalIpAddress)));

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace McpResearch.Server.Http;

/// <summary>Takes address and scheme of the client from the proxies that were named, and from nobody else.</summary>
internal static class Proxies
{
    /// <summary>Adds the middleware; nothing without proxies.</summary>
    public static void UseProxies(this IApplicationBuilder app, HttpSettings settings)
    {
        if (settings.Proxies.Count == 0)
            return;
        // Read from the last hop back for as long as the hops are ours; the host comes as Host or not at all.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.Proxies)
            options.KnownIPNetworks.Add(proxy);
        app.UseForwardedHeaders(options);
    }
}

using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace McpResearch.Server.Http;

/// <summary>Closes connections of an address that has too many open already, so that one machine cannot take them all. Proxies of ours speak for many and are not counted.</summary>
internal sealed class ConnectionLimit(HttpSettings settings)
{
    private readonly ConcurrentDictionary<IPAddress, int> open = new();

    /// <summary>Connection middleware.</summary>
    public async Task InvokeAsync(ConnectionContext connection, Func<Task> next)
    {
        if ((connection.RemoteEndPoint as IPEndPoint)?.Address is not { } address || settings.Proxies.Any(proxy => proxy.Contains(address)))
        {
            await next();
            return;
        }

        try
        {
            if (open.AddOrUpdate(address, 1, (_, count) => count + 1) <= settings.Limits.ConnectionsOfAddress)
                await next();
            else
                connection.Abort();
        }
        finally
        {
            if (open.AddOrUpdate(address, 0, (_, count) => count - 1) == 0)
                open.TryRemove(new(address, 0));
        }
    }
}

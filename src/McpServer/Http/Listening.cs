using System.Net;
using System.Security.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace McpResearch.Server.Http;

/// <summary>The web server's own settings: where it listens, and how long and how large a connection or request may be.</summary>
internal static class Listening
{
    /// <summary>Puts them into Kestrel's options.</summary>
    public static void Configure(this KestrelServerOptions kestrel, HttpSettings settings)
    {
        kestrel.AddServerHeader = false;
        Configure(kestrel.Limits, settings.Limits);
        if (settings.Url.Host == "localhost" && settings.Url.Port != 0)
            kestrel.ListenLocalhost(settings.Url.Port, listen => Configure(listen, settings));
        else
            kestrel.Listen(settings.Url.Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(settings.Url.Host.Trim('[', ']')), settings.Url.Port, listen => Configure(listen, settings));
    }

    private static void Configure(KestrelServerLimits kestrel, HttpLimits limits)
    {
        kestrel.MaxConcurrentConnections = limits.Connections;
        kestrel.MaxConcurrentUpgradedConnections = 0;
        kestrel.MaxRequestBodySize = limits.Body;
        kestrel.MaxRequestHeadersTotalSize = limits.Headers;
        kestrel.MaxRequestHeaderCount = limits.HeaderCount;
        kestrel.MaxRequestLineSize = limits.FirstLine;
        kestrel.RequestHeadersTimeout = limits.HeaderTime;
        kestrel.KeepAliveTimeout = limits.IdleTime;
        kestrel.MinRequestBodyDataRate = kestrel.MinResponseDataRate = new(limits.Speed, limits.SlowTime);
    }

    private static void Configure(ListenOptions listen, HttpSettings settings)
    {
        var limit = new ConnectionLimit(settings);
        listen.Use(next => connection => limit.InvokeAsync(connection, () => next(connection)));
        if (settings.Certificate is { } file)
            listen.UseHttps(Secure(new(file, settings.CertificateKey)));
    }

    private static HttpsConnectionAdapterOptions Secure(Certificates certificates) => new()
    {
        SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        ServerCertificateChain = certificates.Chain,
        ServerCertificateSelector = (_, _) => certificates.Leaf,
        HandshakeTimeout = TimeSpan.FromSeconds(10),
    };
}

using System.Net;
using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Http;

/// <summary>How the corpus is served over HTTP. The defaults serve this machine only.</summary>
internal sealed record HttpSettings
{
    /// <summary>Where it listens: <c>localhost</c> or an address, as <see cref="HttpAddress"/> reads it.</summary>
    public Uri Url { get; init; } = new(HttpServer.DefaultUrl);

    /// <summary>Whether callers without a credential are let in; where there are credentials they may only read. Default: only on loopback, and only where there are no credentials.</summary>
    public bool AllowAnonymous { get; init; }

    /// <summary>Names under which clients reach the server, besides the address that they connect to.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Proxies whose <c>X-Forwarded-For</c> and <c>-Proto</c> are believed.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Certificate, with its chain, in PEM; null serves plain HTTP.</summary>
    public string? Certificate { get; init; }

    /// <summary>Its private key in PEM; null where it stands in the same file.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>The file of API keys; missing or empty is no keys. Null takes none.</summary>
    public string? Keys { get; init; }

    /// <summary>Whose tokens are taken; null takes none.</summary>
    public OAuthSettings? OAuth { get; init; }

    /// <summary>Whether clients that open with <c>initialize</c> go without sessions, so that any replica answers them; they lose subscriptions.</summary>
    public bool Stateless { get; init; }

    /// <summary>Whether the tools of a connector are offered too.</summary>
    public bool Connector { get; init; }

    /// <summary>Whether metrics are served to Prometheus.</summary>
    public bool Metrics { get; init; }

    /// <summary>The variables <c>OTEL_…</c> that name a collector; empty where there is none.</summary>
    public IReadOnlyDictionary<string, string?> Collector { get; init; } = new Dictionary<string, string?>();

    /// <summary>Whether the log is JSON, an object a line.</summary>
    public bool JsonLog { get; init; }

    /// <summary>Whether the log says what was asked.</summary>
    public bool LogQueries { get; init; }

    /// <summary>How much may be taken of it.</summary>
    public HttpLimits Limits { get; init; } = new();

    /// <summary>Whether nobody but this machine can connect.</summary>
    public bool IsLocal => Loopback.Is(Url.Host);

    /// <summary>What callers without a credential may do.</summary>
    /// <param name="hasCredentials">Whether a key or a token opens the server.</param>
    /// <exception cref="CorpusException">Others could reach the server and need no credential (BadArgument).</exception>
    public IReadOnlyList<string> ScopesOfStrangers(bool hasCredentials)
    {
        if (!IsLocal && !hasCredentials && !AllowAnonymous)
            throw new CorpusException(CorpusError.BadArgument, $"{Url.Authority} can be reached from other machines, and everybody there could read and write the corpus. Make a key (mcp-research keys create NAME), name an --oauth-issuer, or let everybody in with --allow-anonymous.");
        return hasCredentials ? AllowAnonymous ? [Caller.Read] : [] : [Caller.Read, Caller.Write];
    }
}

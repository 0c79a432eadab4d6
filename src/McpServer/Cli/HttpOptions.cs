using System.CommandLine;
using McpResearch.Corpus.Errors;
using McpResearch.Server.Http;

namespace McpResearch.Server.Cli;

/// <summary>The options of <c>serve --http</c>. Each can be given as a variable too: <c>--tls-cert</c> is <c>MCP_RESEARCH_TLS_CERT</c>. None is read from the corpus folder, which others may write.</summary>
internal sealed class HttpOptions
{
    private static readonly string[] OpenTelemetry =
    [
        "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_HEADERS", "OTEL_EXPORTER_OTLP_TIMEOUT", "OTEL_SERVICE_NAME", "OTEL_RESOURCE_ATTRIBUTES",
        "OTEL_METRIC_EXPORT_INTERVAL", "OTEL_TRACES_SAMPLER", "OTEL_TRACES_SAMPLER_ARG",
    ];

    private readonly Option<bool> anonymous = new("--allow-anonymous") { Description = "HTTP: let callers in without a credential; where there are credentials they may read only" };
    private readonly Option<string[]> hosts = Options.Texts("--allowed-host", "HTTP: a name under which clients reach the server", "NAME");
    private readonly Option<string[]> proxies = Options.Texts("--proxy", "HTTP: a proxy whose X-Forwarded-For and -Proto are believed", "ADDRESS");
    private readonly Option<string?> certificate = Options.Text("--tls-cert", "HTTP: certificate with its chain, in PEM", "FILE");
    private readonly Option<string?> certificateKey = Options.Text("--tls-key", "HTTP: private key of the certificate, in PEM", "FILE");
    private readonly Option<string?> issuer = Options.Text("--oauth-issuer", "HTTP: take access tokens of this authorization server", "URL");
    private readonly Option<string?> audience = Options.Text("--oauth-audience", "HTTP: what tokens must have been made for", "URL");
    private readonly Option<int> rate = Options.Whole("--rate", "HTTP: requests a second of one caller", 1, 100_000, new HttpLimits().Rate);
    private readonly Option<bool> stateless = new("--stateless") { Description = "HTTP: no sessions, so that any replica answers older clients too" };

    private readonly Option<bool> metrics = new("--metrics") { Description = "HTTP: serve metrics to Prometheus at /metrics" };
    private readonly Option<string?> logFormat = Options.Choice("--log-format", "HTTP: how the log is written [default: text]", "text", "json");
    private readonly Option<bool> logQueries = new("--log-queries") { Description = "HTTP: let the log say what was asked" };

    /// <summary>Where the API keys are.</summary>
    public Option<string?> Keys { get; } = Options.Text("--keys", "HTTP: the file of API keys [default: in the user's configuration folder]", "FILE");

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All => [anonymous, hosts, proxies, certificate, certificateKey, Keys, issuer, audience, rate, stateless, metrics, logFormat, logQueries];

    /// <summary>The settings that they say.</summary>
    /// <exception cref="CorpusException">One of them is wrong.</exception>
    public HttpSettings Read(ParseResult parse, Terminal terminal, string address)
    {
        var given = new Given(parse, terminal);
        return new()
        {
            Url = HttpAddress.Parse(address, given.Text(certificate) is not null),
            AllowAnonymous = given.Flag(anonymous),
            Hosts = given.Texts(hosts),
            Proxies = [.. given.Texts(proxies).Select(HttpAddress.Network)],
            Certificate = given.Path(certificate),
            CertificateKey = given.Path(certificateKey),
            Keys = KeysOf(parse, terminal),
            OAuth = OAuthSettings.Parse(given.Text(issuer), given.Text(audience)),
            Limits = new() { Rate = given.Whole(rate) },
            Stateless = given.Flag(stateless),
            Metrics = given.Flag(metrics),
            Collector = Collector(terminal),
            JsonLog = IsJson(given.Text(logFormat)),
            LogQueries = given.Flag(logQueries),
        };
    }

    /// <summary>Full path of the file of API keys.</summary>
    public string KeysOf(ParseResult parse, Terminal terminal) => new Given(parse, terminal).Path(Keys) ?? Path.Combine(ConfigurationFolder(terminal), "mcp-research", "keys.json");

    private static bool IsJson(string? format) => format switch
    {
        null or "text" => false,
        "json" => true,
        _ => throw new CorpusException(CorpusError.BadArgument, $"MCP_RESEARCH_LOG_FORMAT must be text or json, got \"{format}\"."),
    };

    // The variables that OpenTelemetry has everywhere; without an endpoint nothing is sent.
    private static Dictionary<string, string?> Collector(Terminal terminal) => terminal.Variable("OTEL_EXPORTER_OTLP_ENDPOINT") is not { Length: > 0 } ? [] : OpenTelemetry
        .Select(name => (name, value: terminal.Variable(name))).Where(pair => pair.value is { Length: > 0 }).ToDictionary(pair => pair.name, pair => pair.value);

    private static string ConfigurationFolder(Terminal terminal) =>
        terminal.Variable(OperatingSystem.IsWindows() ? "APPDATA" : "XDG_CONFIG_HOME") is { Length: > 0 } folder ? folder : Path.Combine(terminal.Home, ".config");
}

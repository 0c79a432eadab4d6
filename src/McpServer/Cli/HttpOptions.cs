using System.CommandLine;
using McpResearch.Server.Http;

namespace McpResearch.Server.Cli;

/// <summary>The options of <c>serve --http</c>. Each can be given as a variable too: <c>--tls-cert</c> is <c>MCP_RESEARCH_TLS_CERT</c>. None is read from the corpus folder, which others may write.</summary>
internal sealed class HttpOptions
{
    private readonly Option<bool> anonymous = new("--allow-anonymous") { Description = "HTTP: let callers in without a credential; where there are credentials they may read only" };
    private readonly Option<string[]> hosts = Options.Texts("--allowed-host", "HTTP: a name under which clients reach the server", "NAME");
    private readonly Option<string[]> proxies = Options.Texts("--proxy", "HTTP: a proxy whose X-Forwarded-For and -Proto are believed", "ADDRESS");
    private readonly Option<string?> certificate = Options.Text("--tls-cert", "HTTP: certificate with its chain, in PEM", "FILE");
    private readonly Option<string?> certificateKey = Options.Text("--tls-key", "HTTP: private key of the certificate, in PEM", "FILE");
    private readonly Option<string?> issuer = Options.Text("--oauth-issuer", "HTTP: take access tokens of this authorization server", "URL");
    private readonly Option<string?> audience = Options.Text("--oauth-audience", "HTTP: what tokens must have been made for", "URL");
    private readonly Option<int> rate = Options.Whole("--rate", "HTTP: requests a second of one caller", 1, 100_000, new HttpLimits().Rate);
    private readonly Option<bool> stateless = new("--stateless") { Description = "HTTP: no sessions, so that any replica answers older clients too" };

    /// <summary>Where the API keys are.</summary>
    public Option<string?> Keys { get; } = Options.Text("--keys", "HTTP: the file of API keys [default: in the user's configuration folder]", "FILE");

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All => [anonymous, hosts, proxies, certificate, certificateKey, Keys, issuer, audience, rate, stateless];

    /// <summary>The settings that they say.</summary>
    /// <exception cref="Corpus.Errors.CorpusException">One of them is wrong.</exception>
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
        };
    }

    /// <summary>Full path of the file of API keys.</summary>
    public string KeysOf(ParseResult parse, Terminal terminal) => new Given(parse, terminal).Path(Keys) ?? Path.Combine(ConfigurationFolder(terminal), "mcp-research", "keys.json");

    private static string ConfigurationFolder(Terminal terminal) =>
        terminal.Variable(OperatingSystem.IsWindows() ? "APPDATA" : "XDG_CONFIG_HOME") is { Length: > 0 } folder ? folder : Path.Combine(terminal.Home, ".config");
}

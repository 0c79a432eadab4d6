using System.Net;
using McpResearch.Corpus.Errors;
using McpResearch.Server.Http;
using McpResearch.Server.Http.Keys;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Http;

public class HttpSettingsTests
{
    private static readonly HttpSettings Everywhere = new() { Url = new("http://0.0.0.0:3001") };

    [Theory]
    [InlineData("3005", "http://127.0.0.1:3005/")]
    [InlineData("localhost:3005", "http://localhost:3005/")]
    [InlineData("http://[::1]:3005", "http://[::1]:3005/")]
    [InlineData("0.0.0.0:3005", "http://0.0.0.0:3005/")]
    [InlineData("http://127.0.0.1:3005/mcp", "http://127.0.0.1:3005/mcp")]
    public void An_address_may_be_short(string text, string expected) => Assert.Equal(new Uri(expected), HttpAddress.Parse(text));

    [Theory]
    [InlineData("http://example.org")]
    [InlineData("https://localhost:1")]
    [InlineData("ftp://localhost:1")]
    [InlineData("")]
    [InlineData("http://")]
    public void What_is_no_address_to_listen_on_is_refused(string text) => Assert.Equal(CorpusError.BadArgument, Assert.Throws<CorpusException>(() => HttpAddress.Parse(text)).Error);

    [Fact]
    public void With_a_certificate_the_address_is_https()
    {
        Assert.Equal("https", HttpAddress.Parse("0.0.0.0:443", secure: true).Scheme);
        Assert.Throws<CorpusException>(() => HttpAddress.Parse("http://0.0.0.0:443", secure: true));
    }

    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3", true)]
    [InlineData("10.0.0.0/8", "10.1.2.3", true)]
    [InlineData("10.0.0.0/8", "11.1.2.3", false)]
    [InlineData("::1", "::1", true)]
    public void A_proxy_is_an_address_or_a_network(string text, string address, bool expected) => Assert.Equal(expected, HttpAddress.Network(text).Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("proxy.example.org")]
    [InlineData("10.0.0.0/99")]
    [InlineData("*")]
    public void A_proxy_is_nothing_else(string text) => Assert.Throws<CorpusException>(() => HttpAddress.Network(text));

    [Fact]
    public void Other_machines_need_a_credential_or_a_plain_word()
    {
        Assert.Contains("--allow-anonymous", Assert.Throws<CorpusException>(() => Everywhere.ScopesOfStrangers(hasCredentials: false)).Message);
        Assert.Empty(Everywhere.ScopesOfStrangers(hasCredentials: true));
        Assert.Equal(["read", "write"], (Everywhere with { AllowAnonymous = true }).ScopesOfStrangers(hasCredentials: false));
    }

    [Fact]
    public void Where_there_are_credentials_strangers_read_at_most()
    {
        Assert.Empty(new HttpSettings().ScopesOfStrangers(hasCredentials: true));
        Assert.Equal(["read"], (Everywhere with { AllowAnonymous = true }).ScopesOfStrangers(hasCredentials: true));
    }

    [Fact]
    public void Tokens_need_an_issuer_that_cannot_be_impersonated_and_an_audience()
    {
        Assert.Null(OAuthSettings.Parse(null, null));
        Assert.NotNull(OAuthSettings.Parse("https://login.example.org", "https://research.example.org/mcp"));
        Assert.Throws<CorpusException>(() => OAuthSettings.Parse("https://login.example.org", null));
        Assert.Throws<CorpusException>(() => OAuthSettings.Parse("http://login.example.org", "a"));
    }

    [Fact]
    public async Task Serve_says_what_is_missing_and_takes_values_from_variables()
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(2, await terminal.RunAsync("serve", "--http", "0.0.0.0:0"));
        Assert.Contains("mcp-research keys create", terminal.Error.ToString());

        terminal.Variables["MCP_RESEARCH_OAUTH_ISSUER"] = "https://login.example.org";
        Assert.Equal(2, await terminal.RunAsync("serve", "--http", "0.0.0.0:0"));
        Assert.Contains("--oauth-audience", terminal.Error.ToString());

        terminal.Variables["MCP_RESEARCH_ALLOW_ANONYMOUS"] = "perhaps";
        Assert.Equal(2, await terminal.RunAsync("serve", "--http", "0.0.0.0:0"));
        Assert.Contains("MCP_RESEARCH_ALLOW_ANONYMOUS must be 1 or 0", terminal.Error.ToString());
    }

    [Fact]
    public void A_file_of_keys_that_cannot_be_read_stops_the_start()
    {
        using var scratch = new Scratch();
        var file = Path.Combine(scratch.Root, "keys.json");
        File.WriteAllText(file, "{");
        Assert.Throws<CorpusException>(() => new KeyFile(file, TimeProvider.System).Read());
        using var corpus = new Disposable(scratch);
        Assert.Throws<CorpusException>(() => HttpServer.Build(corpus.Corpus, new() { Keys = file }));
    }

    private sealed class Disposable(Scratch scratch) : IDisposable
    {
        public ResearchCorpus Corpus { get; } = scratch.Open();

        public void Dispose() => Corpus.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}

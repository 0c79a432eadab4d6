using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using McpResearch.Server.Http;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Http;

public sealed class TokenTests : IAsyncLifetime
{
    private Issuer issuer = null!;
    private TeamServer server = null!;

    /// <summary>Tokens that must not open the server.</summary>
    public static TheoryData<string> Wrong => [.. Cases.Keys];

    private static Dictionary<string, Func<Issuer, string>> Cases { get; } = new()
    {
        ["expired"] = issuer => issuer.Token(("exp", Now - 120)),
        ["without an end"] = issuer => issuer.Token(("exp", null)),
        ["not valid yet"] = issuer => issuer.Token(("nbf", Now + 600)),
        ["for another audience"] = issuer => issuer.Token(("aud", "https://other.example.org")),
        ["for no audience"] = issuer => issuer.Token(("aud", null)),
        ["of another issuer"] = issuer => issuer.Token(("iss", "https://evil.example.org")),
        ["of nobody"] = issuer => issuer.Token(("sub", null)),
        ["alg none"] = issuer => issuer.Forged("""{"alg":"none"}""", _ => []),
        ["alg None with a signature"] = issuer => issuer.Forged("""{"alg":"None","kid":"k1"}""", _ => [1, 2, 3]),
        ["signed with the public key as a secret"] = issuer => issuer.Forged("""{"alg":"HS256","kid":"k1"}""", text => HMACSHA256.HashData(Encoding.UTF8.GetBytes(issuer.PublicKey), text)),
        ["signed by a stranger"] = issuer => issuer.Forged("""{"alg":"ES256","kid":"k1"}""", text => ECDsa.Create(ECCurve.NamedCurves.nistP256).SignData(text, HashAlgorithmName.SHA256)),
        ["with a key of its own in the header"] = issuer => issuer.Forged("""{"alg":"ES256","jwk":{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}}""", text => new byte[64]),
        ["with the address of a key in the header"] = issuer => issuer.Forged("""{"alg":"ES256","kid":"k1","jku":"http://127.0.0.1:9/keys"}""", _ => new byte[64]),
        ["an ID token by its hash"] = issuer => issuer.TokenOfType("JWT", ("at_hash", "x")),
        ["an ID token by its kind"] = issuer => issuer.TokenOfType("JWT", ("typ", "ID")),
        ["a refresh token"] = issuer => issuer.TokenOfType("JWT", ("typ", "Refresh")),
        ["a logout token"] = issuer => issuer.TokenOfType("logout+jwt"),
        ["a token of another type"] = issuer => issuer.TokenOfType("secevent+jwt"),
        ["an end beyond time"] = issuer => issuer.Token(("exp", "never")),
        ["expired by more than the clocks may differ"] = issuer => issuer.Token(("exp", Now - 60)),
        ["cut short"] = issuer => issuer.Token()[..^10],
        ["changed on its way"] = issuer => issuer.Token().Replace(".", "x."),
        ["no token at all"] = _ => "aaa.bbb.ccc",
        ["dots"] = _ => "..",
        ["large"] = _ => new string('a', 12_000),
    };

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_token_that_is_not_right_opens_nothing(string name)
    {
        var response = await server.PostAsync(TeamServer.Initialize, Bearer(Cases[name](issuer)));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("JWT")]
    [InlineData("at+jwt")]
    [InlineData("application/at+jwt")]
    public async Task An_access_token_is_taken_by_any_name_that_issuers_give_it(string? type) =>
        Assert.Equal(HttpStatusCode.OK, (await server.CallAsync("list_themes", "{}", Bearer(issuer.TokenOfType(type, ("typ", "Bearer"))))).StatusCode);

    [Fact]
    public async Task A_new_key_of_the_issuer_is_taken_and_a_withdrawn_one_is_not()
    {
        var old = issuer.Token();
        Assert.Equal(HttpStatusCode.OK, (await server.CallAsync("list_themes", "{}", Bearer(old))).StatusCode);
        issuer.Rotate();
        await Eventually.TrueAsync(async () => (await server.CallAsync("list_themes", "{}", Bearer(issuer.Token()))).StatusCode == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.CallAsync("list_themes", "{}", Bearer(old))).StatusCode);
    }

    [Fact]
    public async Task Tokens_of_unknown_keys_do_not_make_the_server_ask_the_issuer_again_and_again()
    {
        for (var i = 0; i < 30; i++)
            await server.PostAsync(TeamServer.Initialize, Bearer(issuer.Forged($$"""{"alg":"ES256","kid":"made-up-{{i}}"}""", _ => new byte[64])));
        Assert.InRange(issuer.Asked, 1, 3);
    }

    [Fact]
    public async Task A_client_without_a_token_finds_out_where_to_get_one()
    {
        var challenge = (await server.PostAsync(TeamServer.Initialize)).Headers.WwwAuthenticate.ToString();
        Assert.Contains("resource_metadata=\"https://research.example.org/.well-known/oauth-protected-resource/mcp\"", challenge);
        var metadata = JsonElement.Parse(await (await server.GetAsync("/.well-known/oauth-protected-resource/mcp")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Issuer.Audience, metadata.GetProperty("resource").GetString());
        Assert.Equal(issuer.Url, metadata.GetProperty("authorization_servers")[0].GetString());
        Assert.Equal(["read", "write"], metadata.GetProperty("scopes_supported").EnumerateArray().Select(scope => scope.GetString()!));
    }

    [Fact]
    public async Task A_writer_writes_under_the_subject_of_the_token()
    {
        await using var client = await server.ConnectAsync(secret: issuer.Token());
        var added = await client.CallAsync("add_backlog_item", """{"title":"Something entirely new"}""");
        Assert.Equal("ann@example.org", added.StructuredContent!.Value.GetProperty("item").GetProperty("addedBy").GetString());
    }

    [Theory]
    [InlineData("scope")]
    [InlineData("scp")]
    public async Task A_reader_reads_and_does_not_write(string claim)
    {
        var token = issuer.Token(("scope", null), (claim, "read"));
        Assert.Equal(HttpStatusCode.OK, (await server.CallAsync("list_themes", "{}", Bearer(token))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await server.CallAsync("add_backlog_item", """{"title":"x"}""", Bearer(token))).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("openid profile")]
    [InlineData("readwrite")]
    public async Task Without_a_scope_of_ours_nothing_is_allowed(string scope)
    {
        var response = await server.PostAsync(TeamServer.Initialize, Bearer(issuer.Token(("scope", scope))));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("error=\"insufficient_scope\", scope=\"read\"", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task An_issuer_that_cannot_be_asked_lets_nobody_in_and_stops_nothing()
    {
        await using var lonely = await TeamServer.StartAsync(new() { OAuth = new(new("http://127.0.0.1:9"), Issuer.Audience) });
        Assert.Equal(HttpStatusCode.Unauthorized, (await lonely.PostAsync(TeamServer.Initialize, Bearer(issuer.Token()))).StatusCode);
    }

    public async ValueTask InitializeAsync()
    {
        issuer = await Issuer.StartAsync();
        server = await TeamServer.StartAsync(new() { OAuth = OAuthSettings.Parse(issuer.Url, Issuer.Audience) });
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await issuer.DisposeAsync();
    }

    private static (string Name, string Value) Bearer(string token) => ("Authorization", $"Bearer {token}");
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace McpResearch.Server.Tests.Http;

/// <summary>An authorization server as far as a resource server sees it: its metadata and keys on a loopback port, and tokens of any kind, right and wrong.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    /// <summary>What tokens are for unless told otherwise.</summary>
    public const string Audience = "https://research.example.org/mcp";

    private readonly WebApplication app;
    private ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private int rotations;
    private int asked;

    private Issuer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", context => context.Response.WriteAsync($$"""{"issuer":"{{Url}}","jwks_uri":"{{Url}}/keys"}"""));
        app.MapGet("/keys", context =>
        {
            Interlocked.Increment(ref asked);
            return context.Response.WriteAsync($$"""{"keys":[{{PublicKey}}]}""");
        });
    }

    /// <summary>How often it was asked for its keys.</summary>
    public int Asked => Volatile.Read(ref asked);

    /// <summary>Tokens that must open nothing, by what is wrong with them.</summary>
    public IEnumerable<(string Name, string Token)> WrongTokens =>
    [
        ("an expired token", Token(("exp", TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 120))),
        ("a token for another audience", Token(("aud", "https://other.example.org"))),
        ("a token of another issuer", Token(("iss", "https://evil.example.org"))),
        ("a token with alg none", Forged("""{"alg":"none"}""", _ => [])),
        ("a token signed with the public key as a secret", Forged("""{"alg":"HS256","kid":"k1"}""", text => HMACSHA256.HashData(Encoding.UTF8.GetBytes(PublicKey), text))),
        ("a token signed by a stranger", Forged("""{"alg":"ES256","kid":"k1"}""", text => ECDsa.Create(ECCurve.NamedCurves.nistP256).SignData(text, HashAlgorithmName.SHA256))),
        ("an ID token", TokenOfType("JWT", ("at_hash", "x"))),
    ];

    /// <summary>Its identifier.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The key that everybody may read.</summary>
    public string PublicKey => $$"""{"kty":"EC","crv":"P-256","kid":"{{Kid}}","use":"sig","alg":"ES256","x":"{{Encode(key.ExportParameters(false).Q.X!)}}","y":"{{Encode(key.ExportParameters(false).Q.Y!)}}"}""";

    /// <summary>Starts it.</summary>
    public static async Task<Issuer> StartAsync()
    {
        var issuer = new Issuer();
        await issuer.app.StartAsync(TestContext.Current.CancellationToken);
        issuer.Url = issuer.app.Urls.First();
        return issuer;
    }

    /// <summary>Signs with a new key from now on; the old one is no longer among its keys.</summary>
    public void Rotate() => (key, rotations) = (ECDsa.Create(ECCurve.NamedCurves.nistP256), rotations + 1);

    /// <summary>A token with another <c>typ</c>, rightly signed.</summary>
    public string TokenOfType(string? type, params (string Name, object? Value)[] changes) => Sign($$"""{"alg":"ES256",{{(type is null ? "" : $"\"typ\":\"{type}\",")}}"kid":"{{Kid}}"}""", Claims(changes), text => key.SignData(text, HashAlgorithmName.SHA256));

    /// <summary>A token of an hour for both scopes, with these claims changed; null takes one away.</summary>
    public string Token(params (string Name, object? Value)[] changes) => TokenOfType("at+jwt", changes);

    /// <summary>A token with any header and signature.</summary>
    public string Forged(string header, Func<byte[], byte[]> sign) => Sign(header, Claims([]), sign);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private string Kid => $"k{1 + rotations}";

    private string Claims((string Name, object? Value)[] changes)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        Dictionary<string, object?> claims = new() { ["iss"] = Url, ["aud"] = Audience, ["sub"] = "ann@example.org", ["scope"] = "openid read write", ["iat"] = now - 60, ["nbf"] = now - 60, ["exp"] = now + 3600 };
        foreach (var (name, value) in changes)
            claims[name] = value;
        return JsonSerializer.Serialize(claims.Where(claim => claim.Value is not null).ToDictionary());
    }

    private static string Sign(string header, string claims, Func<byte[], byte[]> sign)
    {
        var text = $"{Encode(Encoding.UTF8.GetBytes(header))}.{Encode(Encoding.UTF8.GetBytes(claims))}";
        return $"{text}.{Encode(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}

using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace McpResearch.Server.Http;

/// <summary>Access tokens of an authorization server: signed by it, for this server, and still valid.</summary>
internal static class Tokens
{
    /// <summary>The scheme under which they are read.</summary>
    public const string Scheme = "Token";

    /// <summary>Adds the scheme.</summary>
    public static void AddTokens(this AuthenticationBuilder authentication, OAuthSettings settings) => authentication.AddJwtBearer(Scheme, options =>
    {
        options.Authority = settings.Issuer.OriginalString;
        options.RequireHttpsMetadata = settings.Issuer.Scheme == Uri.UriSchemeHttps;
        options.MapInboundClaims = false;
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.TokenValidationParameters = Rules(settings);
    });

    /// <summary>The caller that a token tells of; null where it names nobody.</summary>
    public static ClaimsPrincipal? CallerOf(ClaimsPrincipal token)
    {
        var name = token.FindFirst("sub")?.Value ?? token.FindFirst("client_id")?.Value;
        var scopes = token.FindAll("scope").Concat(token.FindAll("scp")).SelectMany(claim => claim.Value.Split(' ')).ToHashSet();
        return string.IsNullOrWhiteSpace(name) ? null : Caller.Named(name, $"token:{name}", scopes.Contains(Caller.Write) ? [Caller.Read, Caller.Write] : scopes.Contains(Caller.Read) ? [Caller.Read] : []);
    }

    // Only signatures that cannot be made with what anybody may read: no "none", no shared secrets.
    private static TokenValidationParameters Rules(OAuthSettings settings) => new()
    {
        ValidIssuers = [settings.Issuer.OriginalString, settings.Issuer.OriginalString.TrimEnd('/')],
        ValidAudience = settings.Audience,
        ValidAlgorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        RequireAudience = true,
        ValidateIssuerSigningKey = true,
        ClockSkew = TimeSpan.FromSeconds(30),
    };
}

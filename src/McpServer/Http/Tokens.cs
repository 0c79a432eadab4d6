using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace McpResearch.Server.Http;

/// <summary>Access tokens of an authorization server: signed by it, for this server, and still valid.</summary>
internal static class Tokens
{
    /// <summary>The scheme under which they are read.</summary>
    public const string Scheme = "Token";

    /// <summary>Adds the scheme.</summary>
    public static void AddTokens(this AuthenticationBuilder authentication, OAuthSettings settings)
    {
        authentication.AddJwtBearer(Scheme, options => Configure(options, settings));
        // Else a key that the issuer has withdrawn would go on to open the server for an hour.
        authentication.Services.PostConfigure<JwtBearerOptions>(Scheme, options => (options.ConfigurationManager as BaseConfigurationManager)?.UseLastKnownGoodConfiguration = false);
    }

    /// <summary>The caller that a token tells of; null where it names nobody, or tells a client who its user is and opens nothing.</summary>
    public static ClaimsPrincipal? CallerOf(ClaimsPrincipal token)
    {
        if (IsAboutSignIn(token))
            return null;
        var name = token.FindFirst("sub")?.Value ?? token.FindFirst("client_id")?.Value;
        var scopes = token.FindAll("scope").Concat(token.FindAll("scp")).SelectMany(claim => claim.Value.Split(' ')).ToHashSet();
        return string.IsNullOrWhiteSpace(name) ? null : Caller.Named(name, $"token:{name}", scopes.Contains(Caller.Write) ? [Caller.Read, Caller.Write] : scopes.Contains(Caller.Read) ? [Caller.Read] : []);
    }

    /// <summary>Why a token is not taken, in words of ours.</summary>
    /// <param name="failure">What the check gave; null where it passed and the token names no caller.</param>
    public static WrongCredential Fault(Exception? failure) => failure switch
    {
        SecurityTokenExpiredException => new(WrongCredential.Expired, "The token has expired."),
        SecurityTokenException => new(WrongCredential.Unknown, $"The token is not valid: {failure.GetType().Name.Replace("SecurityToken", "", StringComparison.Ordinal).Replace("Exception", "", StringComparison.Ordinal)}."),
        null => new(WrongCredential.Unknown, "The token is an ID or refresh token, or names no caller."),
        _ => new(WrongCredential.Unknown, "The token is not understood."),
    };

    // Claims of ID tokens alone (OpenID Connect), and what Keycloak says of the kind.
    private static bool IsAboutSignIn(ClaimsPrincipal token) =>
        token.HasClaim(claim => claim.Type is "at_hash" or "c_hash" or "s_hash" || (claim.Type == "typ" && claim.Value is "ID" or "Refresh" or "Offline"));

    private static void Configure(JwtBearerOptions options, OAuthSettings settings)
    {
        options.Authority = settings.Issuer.OriginalString;
        options.RequireHttpsMetadata = settings.Issuer.Scheme == Uri.UriSchemeHttps;
        options.MapInboundClaims = false;
        options.AutomaticRefreshInterval = TimeSpan.FromHours(1);
        options.RefreshInterval = TimeSpan.FromMinutes(1);
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.TokenValidationParameters = Rules(settings);
    }

    // RFC 9068 names access tokens; many issuers say JWT or nothing. What is made for something else, such as logout+jwt, opens nothing.
    private static string CheckType(string? type, SecurityToken token, TokenValidationParameters rules) => type?.ToUpperInvariant() is null or "" or "JWT" or "AT+JWT" or "APPLICATION/AT+JWT"
        ? type ?? ""
        : throw new SecurityTokenInvalidTypeException("No access token.");

    // Only signatures that cannot be made with what anybody may read: no "none", no shared secrets.
    private static TokenValidationParameters Rules(OAuthSettings settings) => new()
    {
        ValidIssuers = [settings.Issuer.OriginalString, settings.Issuer.OriginalString.TrimEnd('/')],
        ValidAudience = settings.Audience,
        ValidAlgorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"],
        TypeValidator = CheckType,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        RequireAudience = true,
        ValidateIssuerSigningKey = true,
        ClockSkew = TimeSpan.FromSeconds(30),
    };
}

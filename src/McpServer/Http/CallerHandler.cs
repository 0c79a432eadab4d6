using System.Text.Encodings.Web;
using McpResearch.Server.Http.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace McpResearch.Server.Http;

/// <summary>What <see cref="CallerHandler"/> goes by.</summary>
internal sealed class CallerOptions : AuthenticationSchemeOptions
{
    /// <summary>The settings of the server.</summary>
    public HttpSettings Settings { get; set; } = new();

    /// <summary>The keys; null takes none.</summary>
    public KeyRing? Keys { get; set; }

    /// <summary>What callers without a credential may; empty turns them away.</summary>
    public IReadOnlyList<string> Strangers { get; set; } = [];
}

/// <summary>Knows callers by <c>Authorization: Bearer</c> with a key or a token, and tells those it turns away how to come in. A credential that is wrong is never taken for none.</summary>
internal sealed class CallerHandler(IOptionsMonitor<CallerOptions> options, ILoggerFactory logs, UrlEncoder encoder) : AuthenticationHandler<CallerOptions>(options, logs, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string SchemeName = "Caller";

    private readonly ILogger log = logs.CreateLogger("McpResearch");

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (header.Count == 0)
            return Options.Strangers.Count == 0 ? AuthenticateResult.NoResult() : Known(Caller.Stranger(Options.Strangers));
        var words = header.Count == 1 ? header[0]!.Split(' ', 2, StringSplitOptions.TrimEntries) : [];
        if (words is not [var kind, { Length: > 0 } secret] || !kind.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return Wrong("No bearer credential.");
        if (secret.StartsWith(ApiKey.Prefix, StringComparison.Ordinal))
            return ReadKey(secret);
        return Options.Settings.OAuth is null ? Wrong("No tokens are taken.") : await ReadTokenAsync();
    }

    /// <inheritdoc/>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var wrong = (await HandleAuthenticateOnceSafeAsync()).Failure as WrongCredential ?? new(WrongCredential.Unknown, "No credential.");
        Response.Headers[HeaderNames.WWWAuthenticate] = Challenge(Request.Headers.Authorization.Count == 0 ? null : "invalid_token", Caller.Read);
        await Refusal.WriteAsync(Context, StatusCodes.Status401Unauthorized, wrong, wrong.Reason == WrongCredential.Expired
            ? "This key or token has expired. Get a new token, or ask whoever runs the server for a new key; it is made with: mcp-research keys create NAME"
            : "A key or a token is needed, as \"Authorization: Bearer …\", and it must be valid. Whoever runs the server makes keys with: mcp-research keys create NAME");
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var scope = Context.User.May(Caller.Read) ? Caller.Write : Caller.Read;
        Response.Headers[HeaderNames.WWWAuthenticate] = Challenge("insufficient_scope", scope);
        return Refusal.WriteAsync(Context, StatusCodes.Status403Forbidden, "scope", $"This needs the scope \"{scope}\", which the credential does not have.");
    }

    private AuthenticateResult ReadKey(string secret) => Options.Keys?.Find(secret) switch
    {
        null => Wrong("Unknown key."),
        { } key when key.IsExpired(TimeProvider.GetUtcNow()) => AuthenticateResult.Fail(new WrongCredential(WrongCredential.Expired, $"The key expired at {key.Expires:u}.", $"key:{key.Name}")),
        { } key => Known(Caller.Named(key.Name, $"key:{key.Name}", key.Scopes)),
    };

    private async Task<AuthenticateResult> ReadTokenAsync()
    {
        try
        {
            var read = await Context.AuthenticateAsync(Tokens.Scheme);
            return read.Principal is { } token && Tokens.CallerOf(token) is { } caller ? Known(caller) : AuthenticateResult.Fail(Tokens.Fault(read.Failure));
        }
        catch (Exception error) when (error is InvalidOperationException or HttpRequestException or OperationCanceledException)
        {
            log.Notice($"Tokens cannot be checked: {error.Message}");
            return Wrong("The token cannot be checked.");
        }
    }

    private AuthenticateResult Known(System.Security.Claims.ClaimsPrincipal caller) => AuthenticateResult.Success(new(caller.At(Context), SchemeName));

    private static AuthenticateResult Wrong(string why) => AuthenticateResult.Fail(new WrongCredential(WrongCredential.Unknown, why));

    private string Challenge(string? error, string scope)
    {
        var parts = new[]
        {
            "realm=\"mcp-research\"",
            error is null ? null : $"error=\"{error}\"",
            $"scope=\"{scope}\"",
            Options.Settings.OAuth is { } oauth ? $"resource_metadata=\"{ResourceMetadata.Address(oauth, Request)}\"" : null,
        };
        return $"Bearer {string.Join(", ", parts.Where(part => part is not null))}";
    }
}

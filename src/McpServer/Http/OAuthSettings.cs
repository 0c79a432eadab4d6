using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Http;

/// <summary>The authorization server whose tokens are taken.</summary>
/// <param name="Issuer">Its identifier, under which it publishes its keys.</param>
/// <param name="Audience">What its tokens must have been made for: the address of this server as clients know it.</param>
internal sealed record OAuthSettings(Uri Issuer, string Audience)
{
    /// <summary>Reads both; null without an issuer.</summary>
    /// <exception cref="CorpusException">One without the other, or an issuer that could be impersonated (BadArgument).</exception>
    public static OAuthSettings? Parse(string? issuer, string? audience)
    {
        if (issuer is null && audience is null)
            return null;
        if (issuer is null || audience is null)
            throw new CorpusException(CorpusError.BadArgument, "--oauth-issuer and --oauth-audience go together: an issuer makes tokens for other servers too, which must not open this one.");
        if (!Uri.TryCreate(issuer, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && Loopback.Is(uri.Host))))
            throw new CorpusException(CorpusError.BadArgument, $"--oauth-issuer must be an https address such as https://login.example.org, got \"{issuer}\".");
        return new(uri, audience);
    }
}

using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Http;

/// <summary>The address that a person gives for HTTP.</summary>
internal static class HttpAddress
{
    /// <summary>Reads <c>http://127.0.0.1:3001</c>, <c>localhost:3001</c> or <c>3001</c>. A path is ignored: the protocol is spoken at <c>/mcp</c>.</summary>
    /// <exception cref="CorpusException">It is none, or one that other machines could reach.</exception>
    public static Uri Parse(string text)
    {
        var full = text.Contains("://", StringComparison.Ordinal) ? text : text.Length > 0 && text.All(char.IsAsciiDigit) ? $"http://127.0.0.1:{text}" : $"http://{text}";
        if (!Uri.TryCreate(full, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
            throw new CorpusException(CorpusError.BadArgument, $"--http must be an http address such as {HttpServer.DefaultUrl}, got \"{text}\".");
        if (!Loopback.Is(uri.Host))
            throw new CorpusException(CorpusError.BadArgument, $"--http serves this machine only: use localhost, 127.0.0.1 or [::1], such as {HttpServer.DefaultUrl}, got \"{text}\". Everybody on the network could read and write the corpus otherwise.");
        return uri;
    }
}

using System.Net;
using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Http;

/// <summary>The addresses that a person gives for HTTP.</summary>
internal static class HttpAddress
{
    /// <summary>Reads <c>http://127.0.0.1:3001</c>, <c>localhost:3001</c> or <c>3001</c>; <c>0.0.0.0</c> or <c>[::]</c> is every address of the machine. A path is ignored: the protocol is spoken at <c>/mcp</c>.</summary>
    /// <param name="secure">Whether there is a certificate, which decides between http and https.</param>
    /// <exception cref="CorpusException">It is none.</exception>
    public static Uri Parse(string text, bool secure = false)
    {
        var scheme = secure ? Uri.UriSchemeHttps : Uri.UriSchemeHttp;
        var full = text.Contains("://", StringComparison.Ordinal) ? text : text.Length > 0 && text.All(char.IsAsciiDigit) ? $"{scheme}://127.0.0.1:{text}" : $"{scheme}://{text}";
        if (!Uri.TryCreate(full, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw Wrong($"--http must be an address such as {HttpServer.DefaultUrl}, got \"{text}\".");
        if (!Loopback.Is(uri.Host) && !IPAddress.TryParse(uri.Host.Trim('[', ']'), out _))
            throw Wrong($"--http takes localhost or an IP address to listen on (0.0.0.0 for every one of this machine), got \"{text}\". Name the host that clients use with --allowed-host.");
        if (uri.Scheme != scheme)
            throw Wrong(secure ? $"With --tls-cert the address is https, got \"{text}\"." : $"https needs a certificate: --tls-cert FILE --tls-key FILE, got \"{text}\".");
        return uri;
    }

    /// <summary>Reads a proxy's address, or a network such as <c>10.0.0.0/8</c>.</summary>
    /// <exception cref="CorpusException">It is none.</exception>
    public static IPNetwork Network(string text)
    {
        if (IPAddress.TryParse(text, out var address))
            return new(address, address.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(text, out var network) ? network : throw Wrong($"--proxy must be an IP address or a network such as 10.0.0.0/8, got \"{text}\".");
    }

    private static CorpusException Wrong(string message) => new(CorpusError.BadArgument, message);
}

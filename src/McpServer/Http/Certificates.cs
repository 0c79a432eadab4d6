using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Http;

/// <summary>The certificate of TLS, read again when its file has changed, so that a renewed one needs no restart.</summary>
internal sealed class Certificates(string file, string? keyFile)
{
    private readonly Lock gate = new();
    private (DateTime Time, X509Certificate2 Leaf, X509Certificate2Collection Chain)? loaded;

    /// <summary>The certificate with its private key. A new file that cannot be read leaves the one that was read before.</summary>
    /// <exception cref="CorpusException">The first one cannot be read (BadArgument).</exception>
    public X509Certificate2 Leaf => Current().Leaf;

    /// <summary>What stands behind it in the file.</summary>
    public X509Certificate2Collection Chain => Current().Chain;

    private (DateTime Time, X509Certificate2 Leaf, X509Certificate2Collection Chain) Current()
    {
        lock (gate)
        {
            var time = File.GetLastWriteTimeUtc(file);
            if (loaded is { } known && known.Time == time)
                return known;
            try
            {
                return (loaded = Load(time)).Value;
            }
            catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
            {
                return loaded ?? throw new CorpusException(CorpusError.BadArgument, $"--tls-cert {file}{(keyFile is null ? "" : $" with --tls-key {keyFile}")} cannot be used: {error.Message} Expected a certificate (with its chain) and its private key in PEM.", error);
            }
        }
    }

    private (DateTime Time, X509Certificate2 Leaf, X509Certificate2Collection Chain) Load(DateTime time)
    {
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(file);
        return (time, X509Certificate2.CreateFromPemFile(file, keyFile ?? file), chain);
    }
}

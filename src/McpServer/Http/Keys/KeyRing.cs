using System.Security.Cryptography;
using McpResearch.Corpus.Errors;
using Microsoft.Extensions.Logging;

namespace McpResearch.Server.Http.Keys;

/// <summary>The keys as they are now: the file is looked at for every secret, so that a revoked key opens nothing from then on.</summary>
internal sealed class KeyRing(string path, ILogger log)
{
    private readonly Lock gate = new();
    private (DateTime Time, long Length) seen;
    private IReadOnlyList<(ApiKey Key, byte[] Hash)> keys = [];

    /// <summary>The key of a secret, or null. Takes as long for a wrong one as for a right one.</summary>
    public ApiKey? Find(string secret)
    {
        var hash = ApiKey.Hash(secret);
        ApiKey? found = null;
        foreach (var (key, known) in Current())
            if (CryptographicOperations.FixedTimeEquals(hash, known))
                found = key;
        return found;
    }

    private IReadOnlyList<(ApiKey Key, byte[] Hash)> Current()
    {
        lock (gate)
        {
            var file = new FileInfo(path);
            var now = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            if (now != seen)
                (keys, seen) = (Load(), now);
            return keys;
        }
    }

    // A file that cannot be understood opens nothing: the key that was to be revoked may stand in it.
    private IReadOnlyList<(ApiKey Key, byte[] Hash)> Load()
    {
        try
        {
            return [.. new KeyFile(path, TimeProvider.System).Read().Select(key => (key, Convert.FromHexString(key.Sha256)))];
        }
        catch (Exception error) when (error is CorpusException or FormatException)
        {
            log.Notice($"No key is taken until the file is mended. {error.Message}");
            return [];
        }
    }
}

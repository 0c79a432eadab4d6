using System.Security.Cryptography;
using System.Text;

namespace McpResearch.Corpus.Parsing;

/// <summary>Ids of entries that have no name of their own: the first 12 hex digits of SHA-256 over their parts.</summary>
internal sealed class EntryHash
{
    readonly Dictionary<string, int> seen = [];

    /// <summary>The id of <paramref name="parts"/>. The same parts again in this file get another id, the same at each reading.</summary>
    public string Next(params string[] parts)
    {
        var key = string.Join('\n', parts);
        var ordinal = seen[key] = seen.GetValueOrDefault(key) + 1;
        var bytes = Encoding.UTF8.GetBytes(ordinal == 1 ? key : $"{key}\n{ordinal}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash[..6]);
    }
}

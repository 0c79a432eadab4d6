using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace McpResearch.Server.Http.Keys;

/// <summary>A key as it is kept: enough to know the secret again, not to tell it. The secret has 256 random bits, so nobody can guess it from a plain hash, and a slow one would only slow each request down.</summary>
internal sealed record ApiKey
{
    /// <summary>What every secret begins with: tells keys from tokens, and lets scanners find one that leaked.</summary>
    public const string Prefix = "mrk_";

    /// <summary>Whose it is.</summary>
    public required string Name { get; init; }

    /// <summary><see cref="Caller.Read"/> or <see cref="Caller.Write"/>.</summary>
    public required string Scope { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>From when on it opens nothing, UTC; null for never.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Expires { get; init; }

    /// <summary>SHA-256 of the secret, in hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What its holder may; who may write may read.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Scopes => Scope == Caller.Write ? [Caller.Read, Caller.Write] : [Caller.Read];

    /// <summary>Whether its time is over.</summary>
    public bool IsExpired(DateTimeOffset now) => Expires <= now;

    /// <summary>A new secret.</summary>
    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>The hash by which a secret is known.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}

/// <summary>The keys of a server.</summary>
internal sealed record KeyList
{
    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<ApiKey> Keys { get; init; } = [];
}

/// <summary>Source-generated JSON of the keys.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(KeyList))]
internal sealed partial class KeyJson : JsonSerializerContext;

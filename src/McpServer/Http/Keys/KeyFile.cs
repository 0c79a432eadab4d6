using System.Text.Json;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Sharing;

namespace McpResearch.Server.Http.Keys;

/// <summary>The file that keys are kept in: for its owner's eyes, replaced as a whole, changed by one process at a time.</summary>
internal sealed class KeyFile(string path, TimeProvider time)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Writers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The keys; none where there is no file.</summary>
    /// <exception cref="CorpusException">It cannot be read or understood, or others could write keys into it (CorpusUnusable).</exception>
    public IReadOnlyList<ApiKey> Read()
    {
        try
        {
            if (!File.Exists(path))
                return [];
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Writers) != 0)
                throw Unusable("others than its owner may write it, and so add keys. Run: chmod go-w on it.");
            var keys = JsonSerializer.Deserialize(File.ReadAllBytes(path), KeyJson.Default.KeyList)?.Keys ?? [];
            return keys.All(key => key is { Name: not null, Scope: not null, Sha256: not null }) ? keys : throw Unusable("a key of it lacks its name, scope or sha256. Mend it, or delete it and make new keys.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            throw Unusable($"it cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Makes a key and gives its secret, which is kept nowhere.</summary>
    /// <param name="expires">From when on it opens nothing; null for never.</param>
    /// <exception cref="CorpusException">There is one of that name (BadArgument), or the file cannot be used.</exception>
    public string Create(string name, string scope, DateTimeOffset? expires = null)
    {
        var secret = ApiKey.NewSecret();
        Change(keys => keys.Any(key => key.Name == name)
            ? throw new CorpusException(CorpusError.BadArgument, $"There is a key of the name \"{name}\". Revoke it first (mcp-research keys revoke {name}), or take another name.")
            : [.. keys, new() { Name = name, Scope = scope, Created = time.GetUtcNow(), Expires = expires, Sha256 = Convert.ToHexStringLower(ApiKey.Hash(secret)) }]);
        return secret;
    }

    /// <summary>Takes a key away; answers whether there was one of that name.</summary>
    /// <exception cref="CorpusException">The file cannot be used.</exception>
    public bool Revoke(string name)
    {
        var found = false;
        Change(keys =>
        {
            found = keys.Any(key => key.Name == name);
            return [.. keys.Where(key => key.Name != name)];
        });
        return found;
    }

    private void Change(Func<IReadOnlyList<ApiKey>, IReadOnlyList<ApiKey>> change)
    {
        try
        {
            MakeFolder();
            using var held = ExclusiveFile.Open($"{path}.lock", Patience, time) ?? throw new CorpusException(CorpusError.Busy, $"Another process changes {path}. Try again.");
            Replace(JsonSerializer.SerializeToUtf8Bytes(new() { Keys = change(Read()) }, KeyJson.Default.KeyList));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unusable($"it cannot be written: {error.Message}", error);
        }
    }

    private void MakeFolder()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }

    private void Replace(byte[] text)
    {
        var next = $"{path}.new";
        File.Delete(next);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(next, options))
        {
            file.Write(text);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }

    private CorpusException Unusable(string what, Exception? cause = null) => new(CorpusError.CorpusUnusable, $"The file of keys {path} cannot be used: {what}", cause);
}

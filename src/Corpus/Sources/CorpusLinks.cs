namespace McpResearch.Corpus.Sources;

/// <summary>Where the symbolic links of a corpus lead.</summary>
internal sealed class CorpusLinks(string root)
{
    readonly Lazy<string?> realRoot = new(() => RealPath.Of(root));

    /// <summary>Why the link at the corpus path <paramref name="path"/> is not followed, or null where its target lies in the corpus.</summary>
    public string? Complaint(string path) => RealPath.Of(Full(path)) switch
    {
        null => "The link leads nowhere or in a circle: it is not followed.",
        var target when !Within(target) => "The link leads out of the corpus folder: it is not followed. Copy what it names into the folder.",
        var target when Directory.Exists(target) && IsAbove(target, path) => "The link leads to a folder that it lies in: it is not followed.",
        _ => null,
    };

    /// <summary>The file that the link at <paramref name="path"/> names, where the walk does not find it in its own place; else null.</summary>
    public SourceFile? HiddenFile(string path)
    {
        var target = new FileInfo(RealPath.Of(Full(path)) ?? Full(path));
        var hidden = target.FullName.AsSpan(realRoot.Value!.Length).Contains($"{Path.DirectorySeparatorChar}.", StringComparison.Ordinal);
        return hidden && target.Exists && SourceNames.IsSource(Path.GetFileName(path.AsSpan())) ? new(path, target.Length, target.LastWriteTimeUtc.Ticks) : null;
    }

    string Full(string path) => Path.Combine(root, path);

    bool Within(string target) => realRoot.Value is { } real && (target == real || target.StartsWith(real + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    bool IsAbove(string target, string path)
    {
        var folder = RealPath.Of(Path.GetDirectoryName(Full(path))!);
        return folder is not null && (folder + Path.DirectorySeparatorChar).StartsWith(target + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}

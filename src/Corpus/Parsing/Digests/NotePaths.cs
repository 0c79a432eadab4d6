using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>Where in the corpus the note of a story may be.</summary>
internal static class NotePaths
{
    /// <summary>The file name without ending that a link names; null where it names none.</summary>
    public static string? Slug(string target)
    {
        var name = Clean(target) is var path && path.LastIndexOf('/') is var slash ? path[(slash + 1)..] : "";
        var stem = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return stem.Trim() is { Length: > 0 } slug and not ("." or "..") ? slug : null;
    }

    /// <summary>The link from the digest's folder, then <c>research/slug.md</c> beside the digest and in each folder above; distinct, and none outside of the corpus.</summary>
    /// <param name="digest">Corpus path of the digest.</param>
    public static EquatableList<string> Candidates(string digest, string target, string slug)
    {
        var folder = Parent(digest);
        List<string?> paths = [Resolve(folder, WithEnding(Clean(target)))];
        for (string? above = folder; above is not null; above = above.Length == 0 ? null : Parent(above))
            paths.Add(Resolve(above, $"research/{slug}.md"));
        return [.. paths.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    static string Parent(string path) => path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";

    static string WithEnding(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path : $"{path}.md";

    // Null where the path leaves the corpus. A leading slash means the corpus root.
    static string? Resolve(string folder, string path)
    {
        List<string> parts = [];
        foreach (var part in (path.StartsWith('/') ? path : $"{folder}/{path}").Split('/'))
            if (part == "..")
            {
                if (parts.Count == 0)
                    return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
                parts.Add(part);
        return parts.Count == 0 ? null : string.Join('/', parts);
    }

    static string Clean(string target)
    {
        var end = target.AsSpan().IndexOfAny('#', '?') is var mark and >= 0 ? mark : target.Length;
        return Uri.UnescapeDataString(target[..end]).Replace('\\', '/');
    }
}

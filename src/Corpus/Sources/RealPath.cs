namespace McpResearch.Corpus.Sources;

/// <summary>Resolves the symbolic links in every part of a path.</summary>
internal static class RealPath
{
    // As many as Linux follows before it calls a path circular.
    const int MaxLinks = 40;

    /// <summary>The path without links, or null where it leads nowhere, in a circle, or where it may not be looked.</summary>
    public static string? Of(string path)
    {
        try
        {
            var links = 0;
            return Resolve(Path.GetFullPath(path), ref links) is { } real && Path.Exists(real) ? real : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static string? Resolve(string path, ref int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        if (Resolve(parent, ref links) is not { } folder)
            return null;
        var here = Path.Combine(folder, Path.GetFileName(path));
        if (new FileInfo(here).LinkTarget is not { } target)
            return here;
        return ++links > MaxLinks ? null : Resolve(Path.GetFullPath(target, folder), ref links);
    }
}

using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Sources;

/// <summary>Checks the corpus folder before anything is read from it. The texts give its name alone: they are shown to models, which need not know where it is.</summary>
internal static class CorpusFolder
{
    const string Hint = "name another corpus folder with --corpus DIR or MCP_RESEARCH_CORPUS.";

    /// <summary>The full path of <paramref name="folder"/>.</summary>
    /// <exception cref="CorpusException">It is no folder that can be read.</exception>
    public static string Open(string folder)
    {
        if (string.IsNullOrWhiteSpace(folder) || folder.Contains('\0'))
            throw Unusable($"The corpus folder has no usable name (\"{folder}\"): {Hint}");
        var path = Path.GetFullPath(folder);
        folder = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        if (File.Exists(path))
            throw Unusable($"\"{folder}\" is a file, not a corpus folder: name the folder that holds it, or {Hint}");
        if (!Directory.Exists(path))
            throw Unusable($"There is no corpus folder \"{folder}\", or it may not be seen: create it, or {Hint}");
        Probe(folder, path);
        return Path.TrimEndingDirectorySeparator(path);
    }

    static void Probe(string folder, string path)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(path).GetEnumerator();
            entries.MoveNext();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new CorpusException(CorpusError.CorpusUnusable, $"The corpus folder \"{folder}\" cannot be read: allow this user to read it, or {Hint}", e);
        }
    }

    static CorpusException Unusable(string text) => new(CorpusError.CorpusUnusable, text);
}

namespace McpResearch.Corpus.Tests;

/// <summary>Files of real users, which are not part of the repository: a folder <c>shared</c> beside it, or the one that MCP_RESEARCH_SHARED names. Tests assert nothing where they are absent.</summary>
internal static class Shared
{
    public static string? Folder { get; } = Find();

    /// <summary>Full path of a file or folder, or null where it is absent.</summary>
    public static string? Find(string path) => Folder is null || !Path.Exists(Path.Combine(Folder, path)) ? null : Path.Combine(Folder, path);

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("MCP_RESEARCH_SHARED") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        var beside = Path.Combine(RepositoryFiles.Root, "..", "shared");
        return Directory.Exists(beside) ? beside : null;
    }
}

using System.Runtime.CompilerServices;

namespace McpResearch.Corpus.Tests;

/// <summary>Finds the files of the repository that tests read.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder of <c>McpResearch.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder of the repository.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The folder of real files beside the repository, or null where there is none.</summary>
    public static string? Shared { get; } =
        new[] { Environment.GetEnvironmentVariable("MCP_RESEARCH_SHARED"), Path.Combine(Root, "..", "shared") }.FirstOrDefault(Directory.Exists);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "McpResearch.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("The tests run from a checkout of the repository.");
    }
}

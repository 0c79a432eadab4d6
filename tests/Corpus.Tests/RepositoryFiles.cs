namespace McpResearch.Corpus.Tests;

/// <summary>Finds the files of the repository that tests read.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder of <c>McpResearch.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder of the repository.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "McpResearch.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("The tests run from a checkout of the repository.");
    }
}

namespace McpResearch.Corpus.Tests.Quality;

/// <summary>Figures that are kept beside the tests, so that a change of ranking shows in its diff; UPDATE_GOLDEN=1 rewrites them.</summary>
internal static class GoldenFigures
{
    /// <summary>Full path of a file of this folder.</summary>
    public static string At(string name) => RepositoryFiles.At("tests", "Corpus.Tests", "Quality", name);

    /// <summary>Fails where the file says something else.</summary>
    public static void Compare(string name, string figures)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(At(name), figures);
        Assert.Equal(File.ReadAllText(At(name)).ReplaceLineEndings("\n"), figures);
    }
}

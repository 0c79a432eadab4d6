namespace McpResearch.Corpus.Tests;

/// <summary>Text to review under Golden; UPDATE_GOLDEN=1 rewrites it.</summary>
internal static class GoldenText
{
    public static void Check(string file, string text)
    {
        var path = RepositoryFiles.At("tests", "Corpus.Tests", "Golden", file);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }
}

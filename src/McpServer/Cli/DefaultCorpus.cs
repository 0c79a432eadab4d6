namespace McpResearch.Server.Cli;

/// <summary>The corpus folder when nobody names one.</summary>
internal static class DefaultCorpus
{
    private static readonly EnumerationOptions Near = new() { RecurseSubdirectories = true, MaxRecursionDepth = 3, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden };

    /// <summary><c>./data</c> if it is a corpus, else <c>~/research</c>.</summary>
    public static string Find(string currentFolder, string home)
    {
        var data = Path.Combine(currentFolder, "data");
        return IsCorpus(data) ? data : Path.Combine(home, "research");
    }

    /// <summary>Whether there is a file near the top that a corpus is made of; looks at 1,000 names at most and into none.</summary>
    private static bool IsCorpus(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", Near).Take(1_000).Any(file => Path.GetExtension(file).ToLowerInvariant() is ".md" or ".bib" or ".bibtex" or ".biblatex" or ".ris" || Path.GetFileName(file) == SettingsFile.Name);
}

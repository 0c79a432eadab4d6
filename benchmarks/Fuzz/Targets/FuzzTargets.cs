namespace McpResearch.Fuzz.Targets;

/// <summary>Everything that reads text from outside.</summary>
internal static class FuzzTargets
{
    /// <summary>All targets, with seeds out of the repository.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } = Of(SeedFiles.Own);

    /// <summary>All targets, with seeds out of these files.</summary>
    public static IReadOnlyList<FuzzTarget> Of(IReadOnlyCollection<(string Path, string Text)> files)
    {
        var texts = TextTargets.Of(files).ToList();
        return [.. FileTargets.Of(files), .. texts, .. CorpusTargets.Of(texts[0], texts[1]), .. ByteTargets.Of(files), .. ClientTargets.All];
    }
}

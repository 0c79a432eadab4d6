namespace McpResearch.Corpus.Sources;

/// <summary>Names of files that may hold entries. What is in them decides; JSON and XML that is no bibliography is passed over in silence.</summary>
public static class SourceNames
{
    private static readonly string[] Endings = [".md", ".bib", ".bibtex", ".biblatex", ".ris", ".json", ".xml", ".atom"];

    /// <summary>Whether a file of that name is looked into. <c>._name.md</c>, which macOS leaves beside a file on foreign disks, is not.</summary>
    /// <param name="name">Without folder; in any case.</param>
    public static bool IsSource(ReadOnlySpan<char> name)
    {
        foreach (var ending in Endings)
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return !name.StartsWith("._");
        return false;
    }
}

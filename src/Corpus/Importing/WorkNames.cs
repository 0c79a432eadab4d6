using System.Globalization;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Importing;

/// <summary>By what an import knows works: arXiv id, DOI, URL, and title with year.</summary>
internal static class WorkNames
{
    /// <summary>Strongest first.</summary>
    public static IReadOnlyList<string> Of(Reference reference) =>
        [.. WorkKey.Of(reference).Select(key => WorkKey.Kind(key) == "title" ? $"{key}|{reference.Date?.Year.ToString(CultureInfo.InvariantCulture)}" : key)];

    /// <summary>The strongest that both have, or null. Two that have an arXiv id or DOI each, and another one, are different works whatever else they share.</summary>
    public static string? Shared(Reference one, Reference other)
    {
        var (names, others) = (Of(one), Of(other));
        return names.FirstOrDefault(name => others.Contains(name)) is { } shared && !Differ(names, others, "doi", shared) && !Differ(names, others, "arxiv", shared) ? shared : null;
    }

    private static bool Differ(IReadOnlyList<string> names, IReadOnlyList<string> others, string kind, string shared)
    {
        if (WorkKey.Kind(shared) is "arxiv" or "doi")
            return false;
        var (mine, theirs) = (names.FirstOrDefault(name => WorkKey.Kind(name) == kind), others.FirstOrDefault(name => WorkKey.Kind(name) == kind));
        return mine is not null && theirs is not null && mine != theirs;
    }
}

using System.Globalization;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Importing;

/// <summary>By what an import knows works: arXiv id, DOI, URL, and title with year.</summary>
internal static class WorkNames
{
    /// <summary>Strongest first.</summary>
    public static IReadOnlyList<string> Of(Reference reference)
    {
        var names = WorkKey.Of(reference).Where(key => WorkKey.Kind(key) != "title");
        return reference.Title == "Untitled" ? [.. names] : [.. names, $"title:{Words(reference.Title)}|{reference.Date?.Year.ToString(CultureInfo.InvariantCulture)}"];
    }

    /// <summary>
    /// The strongest that both have, or null. An arXiv id or DOI is enough. A shared address must not have two titles, as chapters of one book have; a shared title
    /// must not have two first authors; and neither may have two DOIs or arXiv ids.
    /// </summary>
    public static string? Shared(Reference one, Reference other)
    {
        var (names, others) = (Of(one), Of(other));
        return names.FirstOrDefault(name => others.Contains(name) && WorkKey.Kind(name) switch
        {
            "url" => !HaveTwoTitles(one, other) && !Differ(names, others, "doi") && !Differ(names, others, "arxiv"),
            "title" => !HaveTwoAuthors(one, other) && (WorkKey.OfTitle(one.Title) is not null || Known(one) && Known(other) || one.CiteKey == other.CiteKey) && !Differ(names, others, "doi") && !Differ(names, others, "arxiv"),
            _ => true,
        });
    }

    // A title of one or two words needs an author beside it.
    private static bool Known(Reference reference) => reference.Authors.Count > 0;

    private static bool HaveTwoTitles(Reference one, Reference other) => Words(one.Title) != Words(other.Title) && one.Title != "Untitled" && other.Title != "Untitled";

    private static bool HaveTwoAuthors(Reference one, Reference other) => one.Authors.Count > 0 && other.Authors.Count > 0 && Words(one.Authors[0].Family) != Words(other.Authors[0].Family);

    private static string Words(string text) => string.Concat(CharFold.Fold(text).Where(char.IsLetterOrDigit));

    private static bool Differ(IReadOnlyList<string> names, IReadOnlyList<string> others, string kind)
    {
        var (mine, theirs) = (names.FirstOrDefault(name => WorkKey.Kind(name) == kind), others.FirstOrDefault(name => WorkKey.Kind(name) == kind));
        return mine is not null && theirs is not null && mine != theirs;
    }
}

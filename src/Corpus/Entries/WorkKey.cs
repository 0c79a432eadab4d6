namespace McpResearch.Corpus.Entries;

/// <summary>Names of the work that an entry is about, equal for two entries about the same work:
/// <c>arxiv:2602.13517</c> (no version), <c>doi:10.1000/xyz</c> (lower case), <c>url:example.org/path</c> (normalised), <c>title:think deep not just long</c> (folded).</summary>
public static class WorkKey
{
    private const string Arxiv = "arxiv";
    private const string DoiKind = "doi";
    private const string Url = "url";
    private const string Title = "title";

    private static readonly HashSet<string> WorkFields = new(StringComparer.OrdinalIgnoreCase) { "url", "link", "paper", "arxiv", "doi", "pdf" };

    /// <summary>The keys of an entry, strongest first: arXiv, DOI, URL, title. Placeholder URLs and titles that name nothing (<c>Untitled</c>, fewer than three words) give none.</summary>
    public static IReadOnlyList<string> Of(Entry entry) => entry switch
    {
        Article article => Keys([article.Url, .. NoteAddresses(article.Note)], article.Title),
        // The address of a chapter is that of its book.
        Reference { Type: "incollection" or "inbook" } chapter => Keys([chapter.ArxivId, chapter.Doi], chapter.Title),
        Reference reference => Keys([reference.ArxivId, reference.Doi, reference.Url], reference.Title),
        Theme => Keys([], entry.Title),
        Digest => [],
        _ => Keys([entry.Url], entry.Title),
    };

    /// <summary>The keys that a person's text names: an arXiv id or URL in any version, a DOI or its URL, a URL in any spelling. Empty for anything else.</summary>
    public static IReadOnlyList<string> FromText(string text) => OfName(text) is { } key ? [key] : [];

    /// <summary>The key of a title alone, or null where it names nothing.</summary>
    public static string? OfTitle(string title) => FoldedTitle.Of(title) is { } folded ? $"{Title}:{folded}" : null;

    /// <summary>What a key is made of: <c>arxiv</c>, <c>doi</c>, <c>url</c> or <c>title</c>.</summary>
    public static string Kind(string key) => key[..Math.Max(key.IndexOf(':'), 0)];

    private static IEnumerable<string> NoteAddresses(ResearchNote? note) =>
        note is null ? [] : note.Fields.Where(field => WorkFields.Contains(field.Name)).Select(field => field.Value);

    private static List<string> Keys(IEnumerable<string?> names, string title) =>
        [.. names.Select(OfName).Append(OfTitle(title)).OfType<string>().Distinct().OrderBy(key => Strength(Kind(key)))];

    private static string? OfName(string? text) =>
        ArxivId.TryParse(text, out var arxiv) ? $"{Arxiv}:{arxiv}"
        : Doi.TryParse(text, out var doi) ? $"{DoiKind}:{doi}"
        : WebAddress.TryNormalise(text, out var url) ? $"{Url}:{url}"
        : null;

    private static int Strength(string kind) => kind switch { Arxiv => 0, DoiKind => 1, Url => 2, _ => 3 };
}

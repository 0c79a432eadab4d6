namespace McpResearch.Corpus.Entries;

/// <summary>Names of the work that an entry is about, equal for two entries about the same work:
/// <c>arxiv:2602.13517</c> (no version), <c>doi:10.1000/xyz</c> (lower case), <c>url:example.org/path</c> (normalised), <c>title:think deep not just long</c> (folded).</summary>
public static class WorkKey
{
    /// <summary>The keys of an entry, strongest first: arXiv, DOI, URL, title. Placeholder URLs and titles that name nothing (<c>Untitled</c>, one word) give none.</summary>
    public static IReadOnlyList<string> Of(Entry entry) =>
        [.. FromText(entry.Url ?? ""), .. entry.Title.Contains(' ') ? ["title:" + string.Join(' ', entry.Title.ToLowerInvariant().Split(' ', ':', '-', ',', '.'))] : Array.Empty<string>()]; // temporary

    /// <summary>The keys that a person's text names: an arXiv id or URL in any version, a DOI or its URL, a URL in any spelling. Empty for anything else.</summary>
    public static IReadOnlyList<string> FromText(string text)
    {
        var arxiv = System.Text.RegularExpressions.Regex.Match(text, @"(?<![\d.])(\d{4}\.\d{5})(v\d+)?(?![\d.])"); // temporary
        if (arxiv.Success)
            return [$"arxiv:{arxiv.Groups[1].Value}"];
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal) ? [$"url:{uri.Host}{uri.AbsolutePath.TrimEnd('/')}".ToLowerInvariant()] : [];
    }
}

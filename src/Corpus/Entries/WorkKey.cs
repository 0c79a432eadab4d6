using System.Globalization;
using System.Text;

namespace McpResearch.Corpus.Entries;

/// <summary>Names of the work that an entry is about, equal for two entries about the same work:
/// <c>arxiv:2602.13517</c> (no version), <c>doi:10.1000/xyz</c> (lower case), <c>url:example.org/path</c> (normalised), <c>title:think deep not just long</c> (folded).</summary>
public static class WorkKey
{
    /// <summary>Shorter titles name too many works.</summary>
    private const int FewestWords = 3;

    /// <summary>The keys of an entry, strongest first: arXiv, DOI, URL, title. Placeholder URLs and titles that name nothing (<c>Untitled</c>, one or two words) give none; a digest has none.</summary>
    public static IReadOnlyList<string> Of(Entry entry)
    {
        var reference = entry as Reference;
        IEnumerable<string?> keys = entry is Digest ? [] :
        [
            Arxiv(ArxivId.Find(reference?.ArxivId) ?? ArxivId.Find(entry.Url)),
            OfDoi(Doi.Find(reference?.Doi) ?? Doi.Find(entry.Url)),
            Address(entry.Url),
            OfTitle(entry.Title),
        ];
        return [.. keys.OfType<string>()];
    }

    /// <summary>The keys that a person's text names: an arXiv id or URL in any version, a DOI or its URL, a URL in any spelling. Empty for anything else.</summary>
    public static IReadOnlyList<string> FromText(string text)
    {
        IEnumerable<string?> keys = [Arxiv(ArxivId.Find(text)), OfDoi(Doi.Find(text)), text.Contains('/') || text.Contains("://", StringComparison.Ordinal) ? Address(text) : null];
        return [.. keys.OfType<string>()];
    }

    /// <summary>What a key names the work by: <c>arxiv</c>, <c>doi</c>, <c>url</c> or <c>title</c>.</summary>
    public static string Kind(string key) => key[..key.IndexOf(':')];

    private static string? Arxiv(string? id) => id is null ? null : $"arxiv:{ArxivId.WithoutVersion(id).ToLowerInvariant()}";

    private static string? OfDoi(string? doi) => doi is null || ArxivId.Find(doi) is not null ? null : $"doi:{doi.ToLowerInvariant()}";

    // An arXiv page or a DOI resolver says no more than the id in it.
    private static string? Address(string? url) =>
        ArxivId.Find(url) is not null || Doi.Find(url) is not null ? null : WebAddress.Normalise(url) is { } address ? $"url:{address}" : null;

    private static string? OfTitle(string title)
    {
        var words = Folded(title).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var says = words.Length >= FewestWords || title.Any(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.OtherLetter && title.Length > 8);
        return says ? $"title:{string.Join(' ', words)}" : null;
    }

    private static string Folded(string title)
    {
        var folded = new StringBuilder(title.Length);
        foreach (var letter in title.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                folded.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}

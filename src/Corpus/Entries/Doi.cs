using System.Text.RegularExpressions;

namespace McpResearch.Corpus.Entries;

/// <summary>Digital object identifiers, as the DOI handbook (<see href="https://doi.org/10.1000/182"/>) defines them; they do not tell upper from lower case.</summary>
public static partial class Doi
{
    /// <summary>Reads an identifier in any spelling: bare, <c>doi:</c>, an address of the resolver, a publisher's page that has it behind <c>/doi/</c>. Anything else is false.</summary>
    /// <param name="text">The spelling.</param>
    /// <param name="doi">Lower case, without resolver.</param>
    public static bool TryParse(string? text, out string doi)
    {
        var match = Pattern().Match(Bare(NameText.Trim(text ?? "")));
        doi = match.Value.ToLowerInvariant();
        return match.Success;
    }

    private static string Bare(string text)
    {
        if (NameText.IsAddress(text, out var host, out var rest))
            return NameText.Trim(Uri.UnescapeDataString(OfPath(host, rest)));
        if (!text.StartsWith("doi", StringComparison.OrdinalIgnoreCase))
            return text;
        return text[3..].TrimStart(':', ' ');
    }

    private static string OfPath(string host, string path)
    {
        if (host is "doi.org" or "dx.doi.org" or "link.springer.com")
            return path[Math.Max(path.IndexOf("10.", StringComparison.Ordinal), 0)..];
        if (host is "biorxiv.org" or "medrxiv.org")
            return Preprint().Match(path).Groups["doi"].Value;
        return Publisher().Match(path).Groups["doi"].Value;
    }

    // None of these goes back over more than it has read once, so none needs the engine that never does, which is slow to be made at the first use.
    [GeneratedRegex(@"^10\.\d{4,9}(?:\.\d{1,9}){0,4}/[^\s""{}\[\]*…]*[^\s""{}\[\]*….,;:/]$")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"(?:^|/)doi/(?:abs/|full/|pdf/|epdf/|pdfdirect/|book/|reader/)?(?<doi>10\.\d{4,9}/[^?#]+)")]
    private static partial Regex Publisher();

    [GeneratedRegex(@"^content/(?<doi>10\.\d{4,9}/[0-9.]*\d)(?:v\d{1,3})?(?:\.[a-z.-]+)?/?$")]
    private static partial Regex Preprint();
}

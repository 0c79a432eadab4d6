using System.Text.RegularExpressions;

namespace McpResearch.Corpus.Entries;

/// <summary>Identifiers of arXiv, as <see href="https://info.arxiv.org/help/arxiv_identifier.html"/> defines them.</summary>
public static partial class ArxivId
{
    private const string DoiPrefix = "10.48550/arxiv.";

    private static readonly HashSet<string> Hosts = ["arxiv.org", "alphaxiv.org", "ar5iv.org", "ar5iv.labs.arxiv.org", "huggingface.co", "hf.co"];

    private static readonly HashSet<string> Folders = ["abs", "pdf", "html", "ps", "format", "src", "e-print", "papers", "overview"];

    private static readonly HashSet<string> OldArchives =
    [
        "acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph", "bayes-an", "chao-dyn", "chem-ph", "cmp-lg", "comp-gas", "cond-mat",
        "cs", "dg-ga", "funct-an", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th", "math", "math-ph", "mtrl-th", "nlin", "nucl-ex", "nucl-th",
        "patt-sol", "physics", "plasm-ph", "q-alg", "q-bio", "quant-ph", "solv-int", "supr-con",
    ];

    /// <summary>Reads an identifier in any spelling (bare, <c>arXiv:</c>, a page or file of arXiv or one of its mirrors, its DOI) and drops its version. Anything else is false.</summary>
    public static bool TryParse(string? text, out string id) => TryParse(text, out id, out _);

    /// <summary>As <see cref="TryParse(string?, out string)"/>, with the version.</summary>
    /// <param name="text">The spelling.</param>
    /// <param name="id"><c>2602.13517</c>, or <c>cs/0101001</c> for those from before April 2007.</param>
    /// <param name="version"><c>v2</c>; empty where there is none.</param>
    public static bool TryParse(string? text, out string id, out string version)
    {
        var match = Pattern().Match(Bare(text ?? ""));
        (id, version) = ("", match.Groups["version"].Value.ToLowerInvariant());
        if (!match.Success)
            return false;
        var archive = match.Groups["archive"].Value.ToLowerInvariant();
        id = archive.Length == 0 ? match.Groups["new"].Value : $"{archive}/{match.Groups["old"].Value}";
        return archive.Length == 0 ? HasItsLength(id) : OldArchives.Contains(archive);
    }

    // Four digits after the point from April 2007, five from January 2015.
    private static bool HasItsLength(string id) =>
        string.CompareOrdinal(id, "0704") > 0 && id.Length == (string.CompareOrdinal(id, "1501") < 0 ? "0704.0001" : "1501.00001").Length;

    private static string Bare(string text)
    {
        var bare = NameText.Trim(text);
        if (Pattern().IsMatch(bare))
            return bare;
        if (NameText.IsAddress(bare, out var host, out var rest))
            bare = Hosts.Contains(host) || host.EndsWith(".arxiv.org", StringComparison.Ordinal) ? OfPath(rest) : host is "doi.org" or "dx.doi.org" ? rest : "";
        if (bare.StartsWith("doi:", StringComparison.OrdinalIgnoreCase))
            bare = bare[4..].TrimStart();
        if (bare.StartsWith(DoiPrefix, StringComparison.OrdinalIgnoreCase))
            return bare[DoiPrefix.Length..];
        return bare.StartsWith("arxiv", StringComparison.OrdinalIgnoreCase) ? OfPrefixed(bare[5..]) : bare;
    }

    private static string OfPath(string path)
    {
        var cut = path.IndexOf('/');
        if (cut < 0 || !Folders.Contains(path[..cut].ToLowerInvariant()))
            return "";
        var id = path[(cut + 1)..].TrimEnd('/');
        return id.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? id[..^4] : id;
    }

    // "arXiv:2602.13517v2 [cs.CL] 1 Feb 2026", as printed on the papers.
    private static string OfPrefixed(string rest)
    {
        var id = rest.TrimStart(':', ' ');
        return id.IndexOf(' ') is > 0 and var cut ? id[..cut] : id;
    }

    [GeneratedRegex(@"^(?:(?<new>\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})|(?<archive>[a-z-]{2,9})(?:\.[a-z-]{2,4})?/(?<old>\d{2}(?:0[1-9]|1[0-2])\d{3}))(?<version>v\d{1,3})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

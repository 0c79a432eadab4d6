using System.Text.RegularExpressions;

namespace McpResearch.Corpus.Entries;

/// <summary>arXiv identifiers, as <see href="https://info.arxiv.org/help/arxiv_identifier.html"/> defines them: <c>2602.13517v2</c> since 2007, <c>cs/0101001v1</c> before.</summary>
public static partial class ArxivId
{
    /// <summary>The id in an address, a DOI, a citation (<c>arXiv:…</c>) or bare, with its version where one is given. Null where the text is none of these.</summary>
    public static string? Find(string? text)
    {
        var match = text is null || text.Length > 2_000 ? null : Whole().Match(text.Trim());
        return match is { Success: true } ? match.Groups["id"].Value + match.Groups["version"].Value.ToLowerInvariant() : null;
    }

    /// <summary>Without its version: the work, whatever its version.</summary>
    public static string WithoutVersion(string id) => Version().Replace(id, "");

    [GeneratedRegex(@"^(?:(?:https?://)?(?:www\.|export\.|[a-z]{2}\.)?arxiv\.org/(?:abs|pdf|html|format|ps|e-print|src)/|(?:https?://)?(?:www\.)?(?:alphaxiv\.org/(?:abs|overview|pdf)|ar5iv\.(?:labs\.arxiv\.)?org/(?:abs|html)|huggingface\.co/papers)/|(?:(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*)?10\.48550/arxiv\.|arxiv:\s*)?(?<id>\d{4}\.\d{4,5}|[a-z][a-z.-]{1,20}/\d{7})(?<version>v\d{1,3})?(?:\.pdf)?/?(?:[?#].*)?(?:\s*\[[a-z.-]+\])?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(@"v\d+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}

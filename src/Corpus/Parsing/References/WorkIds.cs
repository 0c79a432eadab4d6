using System.Text.RegularExpressions;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Parsing.References;

/// <summary>Finds the numbers by which a work is known. Every pattern is linear.</summary>
internal static partial class WorkIds
{
    /// <summary>The arXiv id of the address, else of a field, with its version where it has one. Null where there is none.</summary>
    public static string? Arxiv(string url, IEnumerable<Field> fields)
    {
        var match = ArxivUrl().Match(url);
        if (match.Success)
            return match.Groups["id"].Value;
        return fields.Select(ArxivOf).FirstOrDefault(id => id is not null);
    }

    /// <summary>The DOI of the address, else of a field, without resolver. Null where there is none.</summary>
    public static string? Doi(string url, IEnumerable<Field> fields)
    {
        var match = DoiUrl().Match(url);
        return match.Success ? Trim(Uri.UnescapeDataString(match.Groups["id"].Value)) : fields.Select(DoiOf).FirstOrDefault(id => id is not null);
    }

    static string? ArxivOf(Field field)
    {
        var named = field.Name.Replace(" ", "").StartsWith("arxiv", StringComparison.OrdinalIgnoreCase);
        var match = (named ? ArxivNumber() : ArxivText()).Match(field.Value);
        return match.Success ? match.Groups["id"].Value : null;
    }

    static string? DoiOf(Field field)
    {
        var match = (field.Name.Equals("DOI", StringComparison.OrdinalIgnoreCase) ? DoiNumber() : DoiUrl()).Match(field.Value);
        return match.Success ? Trim(match.Groups["id"].Value) : null;
    }

    static string Trim(string doi) => doi.TrimEnd('.', ',', ';', ')', ']');

    [GeneratedRegex(@"arxiv\.org/(abs|pdf|html|format|ps)/(?<id>[0-9]{4}\.[0-9]{4,5}(v[0-9]{1,2})?|[a-z]{2,12}(-[a-z]{2,4})?(\.[A-Z]{2})?/[0-9]{7}(v[0-9]{1,2})?)", RegexOptions.IgnoreCase)]
    private static partial Regex ArxivUrl();

    [GeneratedRegex(@"arxiv[:.] ?(?<id>[0-9]{4}\.[0-9]{4,5}(v[0-9]{1,2})?|[a-z]{2,12}(-[a-z]{2,4})?(\.[A-Z]{2})?/[0-9]{7}(v[0-9]{1,2})?)", RegexOptions.IgnoreCase)]
    private static partial Regex ArxivText();

    [GeneratedRegex(@"(?<![0-9])(?<id>[0-9]{4}\.[0-9]{4,5}(v[0-9]{1,2})?|[a-z]{2,12}(-[a-z]{2,4})?(\.[A-Z]{2})?/[0-9]{7}(v[0-9]{1,2})?)", RegexOptions.IgnoreCase)]
    private static partial Regex ArxivNumber();

    [GeneratedRegex(@"(doi\.org/|doi: ?)(?<id>10\.[0-9]{4,9}/[^\s?#""<>]{1,200})", RegexOptions.IgnoreCase)]
    private static partial Regex DoiUrl();

    [GeneratedRegex(@"(?<id>10\.[0-9]{4,9}/[^\s""<>]{1,200})")]
    private static partial Regex DoiNumber();
}

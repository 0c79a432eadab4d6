using System.Text.RegularExpressions;

namespace McpResearch.Corpus.Entries;

/// <summary>Digital object identifiers (ISO 26324): <c>10.</c>, a registrant, a slash and a suffix. They compare without case.</summary>
public static partial class Doi
{
    private static readonly char[] Trailing = ['.', ',', ';', ')', ']', '}', '"', '\'', '>', '/'];

    /// <summary>The DOI in a resolver address, after <c>doi:</c>, or bare, as written. Null where the text is none of these.</summary>
    public static string? Find(string? text)
    {
        var match = text is null || text.Length > 2_000 ? null : Whole().Match(text.Trim());
        return match is { Success: true } ? Uri.UnescapeDataString(match.Groups["doi"].Value).TrimEnd(Trailing) : null;
    }

    [GeneratedRegex(@"^(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi:\s*)?(?<doi>10\.\d{4,9}(?:\.\d+)*/[^\s?#]+)(?:[?#].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();
}

using System.Text;
using System.Text.RegularExpressions;
using McpResearch.Corpus.Parsing.References;

namespace McpResearch.Corpus.Composing;

/// <summary>Names of note files, without ending.</summary>
internal static partial class NoteSlug
{
    /// <summary>Longest slug, in characters.</summary>
    public const int Longest = 80;

    // "index" and "readme" mean other files; the rest are devices on Windows, whatever their ending.
    private static readonly HashSet<string> Reserved = ["index", "readme", "con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })];

    /// <summary>Whether it is lower-case ASCII letters, digits and single dashes between them, not too long, and not reserved.</summary>
    public static bool IsGood(string slug) => slug.Length <= Longest && Pattern().IsMatch(slug) && !Reserved.Contains(slug);

    /// <summary>A good slug made of a title, cut at a word's end; null where the title gives none.</summary>
    public static string? From(string title)
    {
        var slug = new StringBuilder();
        foreach (var word in Words(title).TakeWhile(word => slug.Length + word.Length < Longest))
            slug.Append(slug.Length > 0 ? "-" : "").Append(word);
        return IsGood(slug.ToString()) ? slug.ToString() : null;
    }

    private static IEnumerable<string> Words(string title) =>
        Separators().Split(title.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)).Select(AsciiText.LowerWord).Where(word => word.Length > 0);

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Separators();
}

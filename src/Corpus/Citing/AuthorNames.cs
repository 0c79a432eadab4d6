using System.Globalization;
using System.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Citing;

/// <summary>Names as running text shows them.</summary>
internal static class AuthorNames
{
    private const int Shown = 3;

    /// <summary>All of three authors or fewer; else the first, <c>et al.</c> and what <paramref name="total"/> says of their number.</summary>
    public static string Shorten(IReadOnlyList<PersonName> authors, Func<int, string> total) => authors.Count switch
    {
        0 => "",
        > Shown => $"{WithInitials(authors[0])} et al.{total(authors.Count)}",
        1 => WithInitials(authors[0]),
        _ => $"{string.Join(", ", authors.SkipLast(1).Select(WithInitials))} & {WithInitials(authors[^1])}",
    };

    /// <summary><c>Wang, W. X.</c>; of one name that name.</summary>
    public static string WithInitials(PersonName name)
    {
        var initials = Initials(OneLine.Of(name.Given));
        return initials.Length == 0 ? OneLine.Of(name.Family) : $"{OneLine.Of(name.Family)}, {initials}";
    }

    // Scripts without case, such as Hangul, are not shortened: a syllable is no initial.
    private static string Initials(string given) =>
        given.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter)
            ? given
            : string.Join(' ', given.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).Select(OfHyphenated).Where(part => part.Length > 0));

    private static string OfHyphenated(string name) =>
        string.Join('-', name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => $"{StringInfo.GetNextTextElement(part)}."));
}

using System.Globalization;
using System.Text;

namespace McpResearch.Corpus.Entries;

/// <summary>A title as its words: lower case, without accents and punctuation, one space between. Signs that tell names apart (<c>C++</c>, <c>C#</c>) stay.</summary>
internal static class FoldedTitle
{
    private const int FewestWords = 3;

    // Longer text is no title; folding it would only fill the index with one huge key.
    private const int Longest = 2000;

    private static readonly HashSet<string> NameNothing =
    [
        "page not found", "404 not found", "404 page not found", "403 forbidden access", "just a moment", "are you a robot", "access to this page has been denied",
        "attention required cloudflare", "please enable javascript", "sign in to continue", "no title available", "title not available", "title not found",
    ];

    /// <summary>The folded title, or null where it has fewer than three words (two Chinese or Japanese characters count as one) or is what a server says instead of the page.</summary>
    public static string? Of(string title)
    {
        if (title.Length > Longest)
            return null;
        var words = Fold(WithoutArxivTag(title)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var folded = string.Join(' ', words);
        return words.Sum(WordsIn) < FewestWords || NameNothing.Contains(folded) ? null : folded;
    }

    // Browsers show "[2602.13517] Think Deep, …".
    private static string WithoutArxivTag(string title)
    {
        title = title.Trim();
        var end = title.StartsWith('[') ? title.IndexOf(']') : -1;
        return end > 0 && ArxivId.TryParse(title[1..end], out _) ? title[(end + 1)..] : title;
    }

    private static string Fold(string title)
    {
        var folded = new StringBuilder(title.Length);
        Span<char> letters = stackalloc char[2];
        foreach (var rune in title.EnumerateRunes())
            if (IsPartOfWord(rune))
                foreach (var letter in letters[..rune.EncodeToUtf16(letters)])
                    CharFold.Append(folded, letter);
            else if (rune.Value is '+' or '#' && folded.Length > 0 && folded[^1] != ' ')
                folded.Append((char)rune.Value);
            else if (!IsSilent(rune))
                folded.Append(' ');
        return folded.ToString();
    }

    // The vowel signs of Thai or Hindi are marks too: they make words differ, accents do not.
    private static bool IsPartOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark && !IsAccent(rune));

    private static bool IsSilent(Rune rune) => IsAccent(rune) || rune.Value is '\'' or '’' or '‘' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    private static bool IsAccent(Rune rune) => rune.Value is (>= 0x300 and <= 0x36f) or (>= 0x1ab0 and <= 0x1aff) or (>= 0x1dc0 and <= 0x1dff) or (>= 0x20d0 and <= 0x20ff) or (>= 0xfe00 and <= 0xfe2f);

    private static int WordsIn(string word)
    {
        var ideographs = word.Count(c => c is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff'));
        return ideographs == 0 ? 1 : (ideographs + 1) / 2 + (ideographs < word.Length ? 1 : 0);
    }
}

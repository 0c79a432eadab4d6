using System.Globalization;
using System.Text;

namespace McpResearch.Server.Prompts;

/// <summary>How many tokens a text is to a model, without any model's own table: rather too many than too few (a test holds it against a real one).</summary>
internal static class TokenEstimate
{
    private const int LettersInToken = 5;
    private const int LongWord = 10;
    private const int LettersInTokenOfLongWord = 3;
    private const int DigitsInToken = 3;
    private const int MarksInToken = 2;

    /// <summary>The estimate; 0 for nothing.</summary>
    public static int Of(string text)
    {
        var (tokens, run, before) = (0, 0, Sort.Blank);
        foreach (var rune in text.EnumerateRunes())
        {
            var sort = Of(rune);
            run = sort == before ? run + 1 : 1;
            var wasBlank = before == Sort.Blank;
            before = sort;
            tokens += sort switch
            {
                Sort.Blank => run == 2 ? 1 : 0,
                Sort.Letter => (run > LongWord ? (run - LongWord) % LettersInTokenOfLongWord : run % LettersInToken) == 1 ? 1 : 0,
                Sort.Digit => (run % DigitsInToken == 1 ? 1 : 0) + (run == 1 && wasBlank ? 1 : 0),
                Sort.Mark => run % MarksInToken == 1 ? 1 : 0,
                Sort.ForeignLetter => run % 2,
                _ => rune.Value > 0xFFFF ? 3 : 1,
            };
        }

        return tokens;
    }

    private static Sort Of(Rune rune) => rune.Value switch
    {
        '\n' => Sort.Other,
        _ when Rune.IsWhiteSpace(rune) => Sort.Blank,
        _ when Rune.IsDigit(rune) => Sort.Digit,
        < 0x80 => Rune.IsLetter(rune) ? Sort.Letter : Sort.Mark,
        < 0x2E80 => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark ? Sort.ForeignLetter : Sort.Other,
        _ => Sort.Other,
    };

    private enum Sort
    {
        Blank,
        Letter,
        Digit,
        Mark,
        ForeignLetter,
        Other,
    }
}

using System.Text;

namespace McpResearch.Corpus.Entries;

/// <summary>Letters without accents and case. The runtime's own decomposition is not there under invariant globalization, so the Latin part of it stands here
/// (base letters of the NFKD forms in the Unicode Character Database; letters without one that people spell with ASCII are added by hand).</summary>
internal static class LetterFold
{
    // One base letter for each code point of a block, * where there is none.
    private static readonly (char First, string Bases)[] Blocks =
    [
        ('\u00e0', "aaaaaa*ceeeeiiiidnooooo*ouuuuy*yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnn**oooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"),
        ('\u01cd', "aaiioouuuuuuuuuu*aaaa****ggkkoooo**j***gg**nnaa**ooaaaaeeeeiiiioooorrrruuuusstt**hh******aaeeooooooooyy"),
        ('\u1e00', "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy*s****aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy******"),
    ];

    /// <summary>Adds <paramref name="letter"/> in lower case without its accents: <c>Ü</c> as <c>u</c>, <c>ß</c> as <c>ss</c>, a full-width letter as the plain one; others as they are.</summary>
    public static void Append(StringBuilder folded, Rune letter)
    {
        var lower = Rune.ToLowerInvariant(letter).Value is >= 0xff01 and <= 0xff5e and var wide ? new Rune(wide - 0xfee0) : Rune.ToLowerInvariant(letter);
        lower = Rune.ToLowerInvariant(lower);
        if (Spelled(lower.Value) is { } spelled)
            folded.Append(spelled);
        else
            folded.Append(Base(lower) is { } plain ? plain.ToString() : lower.ToString());
    }

    private static char? Base(Rune lower)
    {
        foreach (var (first, bases) in Blocks)
            if (lower.Value >= first && lower.Value < first + bases.Length && bases[lower.Value - first] != '*')
                return bases[lower.Value - first];
        return null;
    }

    private static string? Spelled(int lower) => (char)lower switch
    {
        'ß' => "ss",
        'æ' or 'ǣ' or 'ǽ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ŋ' => "ng",
        'ĳ' => "ij",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ё' => "е",
        'й' => "и",
        'ς' => "σ",
        'ά' => "α",
        'έ' => "ε",
        'ή' => "η",
        'ί' or 'ϊ' or 'ΐ' => "ι",
        'ό' => "ο",
        'ύ' or 'ϋ' or 'ΰ' => "υ",
        'ώ' => "ω",
        _ => null,
    };
}

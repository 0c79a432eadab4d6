using System.Text;

namespace McpResearch.Corpus.Entries;

/// <summary>Makes spellings equal that differ only in case, accents, width or Unicode composition. Own tables, because the invariant runtime normalises nothing.</summary>
public static class CharFold
{
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnn?nnoooooooo" +
        "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs????????????????????????????????oo?????????????uu???????????????????dddlllnnnaaiioouuuuuuuuuu?aaaa????ggkk" +
        "oooo??jdddgg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????????????????????";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzz" +
        "htwyas????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    private const string HalfwidthKatakana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    /// <summary>The folded text: lower case, no accents, ASCII for full-width forms, full katakana, composed Hangul.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            Append(folded, c);
        return folded.ToString();
    }

    /// <summary>Appends the folded form of one character; a combining mark changes or joins what is before it, or vanishes.</summary>
    public static void Append(StringBuilder folded, char c)
    {
        if (c < 0x80)
            folded.Append(c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c);
        else if (Ligature(c) is { } letters)
            folded.Append(letters);
        else if (!IsCombining(c) && !Joins(folded, c))
            folded.Append(Single(c));
    }

    /// <summary>Whether the character only marks the one before it.</summary>
    public static bool IsCombining(char c) => c is (>= '\u0300' and <= '\u036F') or '\u200D' or '\u00AD' or (>= '\uFE00' and <= '\uFE0F');

    private static char Single(char c) => c switch
    {
        >= '\u00C0' and <= '\u024F' when Latin[c - 0xC0] != '?' => Latin[c - 0xC0],
        >= '\u1E00' and <= '\u1EFF' when LatinAdditional[c - 0x1E00] != '?' => LatinAdditional[c - 0x1E00],
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        >= '\uFF66' and <= '\uFF9D' => HalfwidthKatakana[c - 0xFF66],
        _ => Plain(char.ToLowerInvariant(c)),
    };

    private static char Plain(char lower) => lower switch
    {
        'ς' => 'σ',
        'ё' => 'е',
        'й' => 'и',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' or 'ϊ' or 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' or 'ϋ' or 'ΰ' => 'υ',
        'ώ' => 'ω',
        _ => lower,
    };

    private static string? Ligature(char c) => c switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'þ' or 'Þ' => "th",
        'ŋ' or 'Ŋ' => "ng",
        'ĳ' or 'Ĳ' => "ij",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬀ' => "ff",
        _ => null,
    };

    private static bool Joins(StringBuilder folded, char c)
    {
        if (folded.Length == 0)
            return false;
        var joined = Join(folded[^1], c);
        if (joined != '\0')
            folded[^1] = joined;
        return joined != '\0';
    }

    private static char Join(char before, char c) => c switch
    {
        >= '\u1161' and <= '\u1175' when before is >= '\u1100' and <= '\u1112' => (char)(0xAC00 + ((before - 0x1100) * 21 + (c - 0x1161)) * 28),
        >= '\u11A8' and <= '\u11C2' when before is >= '\uAC00' and <= '\uD7A3' && (before - 0xAC00) % 28 == 0 => (char)(before + (c - 0x11A7)),
        '\uFF9E' or '\u3099' => Voiced(before),
        '\uFF9F' or '\u309A' => before is >= 'ハ' and <= 'ホ' ? (char)(before + 2) : '\0',
        _ => '\0',
    };

    private static char Voiced(char before) => before switch
    {
        'ウ' => 'ヴ',
        >= 'カ' and <= 'ト' or >= 'ハ' and <= 'ホ' or >= 'か' and <= 'と' or >= 'は' and <= 'ほ' => (char)(before + 1),
        _ => '\0',
    };
}

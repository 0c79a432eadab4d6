using System.Runtime.CompilerServices;
using System.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Engine.Text;

/// <summary>Cuts text into words by one pass over its characters: near the word rules of Unicode Annex 29, but URLs, dotted names and
/// underscores come apart, and <c>5.3</c>, <c>1,780</c>, <c>U.S.</c> stay whole.</summary>
public static class WordScanner
{
    private const string Connectors = "-_./:+#@&~\u2010\u2011";

    private enum Kind
    {
        Other,
        Letter,
        Digit,
        Hangul,
        Cjk,
    }

    /// <summary>The words of <paramref name="text"/> in order.</summary>
    public static List<TextWord> Scan(string text)
    {
        var words = new List<TextWord>(text.Length / 6 + 4);
        for (var word = default(TextWord); MoveNext(text, ref word);)
            words.Add(word);
        return words;
    }

    /// <summary>Moves to the next word; the default stands before the first. False where there is none.</summary>
    internal static bool MoveNext(string text, ref TextWord word) => MoveNext(text, ref word, text.Length);

    /// <summary>As the other, but only to words that start before <paramref name="until"/>.</summary>
    internal static bool MoveNext(string text, ref TextWord word, int until)
    {
        for (var i = word.End; i < until; i++)
        {
            var kind = KindOf(text, i);
            if (kind == Kind.Other)
                continue;
            var end = kind is Kind.Letter or Kind.Digit ? EndOfWord(text, i) : EndOfRun(text, i, kind);
            word = new TextWord(i, end, ScriptOf(kind), Glue(text, word.End, i));
            return true;
        }

        return false;
    }

    private static Script ScriptOf(Kind kind) => kind switch { Kind.Hangul => Script.Hangul, Kind.Cjk => Script.Cjk, _ => Script.Latin };

    /// <param name="text">The text.</param>
    /// <param name="end">Where the word before ended; 0 where there is none.</param>
    /// <param name="start">Where this one starts.</param>
    private static char Glue(string text, int end, int start) => (start - end) switch
    {
        _ when end == 0 => '\0',
        0 => '\u0001',
        1 when text[end] != ' ' && Connectors.Contains(text[end]) => text[end],
        _ => '\0',
    };

    private static int EndOfRun(string text, int start, Kind kind)
    {
        var i = start;
        while (i < text.Length && (KindOf(text, i) == kind || CharFold.IsCombining(text[i])))
            i += char.IsHighSurrogate(text[i]) ? 2 : 1;
        return Math.Min(i, text.Length);
    }

    private static int EndOfWord(string text, int start)
    {
        var i = start;
        while (i < text.Length)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
                i++;
            else if (text[i] == ' ')
                break; // As nearly always: no need to look closer.
            else if (KindOf(text, i) is Kind.Letter or Kind.Digit || CharFold.IsCombining(text[i]))
                i += char.IsHighSurrogate(text[i]) ? 2 : 1;
            else if (JoinsInside(text, start, i))
                i++;
            else
                break;
        }

        return Math.Min(i, text.Length);
    }

    private static bool JoinsInside(string text, int start, int i)
    {
        if (i + 1 >= text.Length)
            return false;
        var before = KindOf(text, i - 1);
        var after = KindOf(text, i + 1);
        return text[i] switch
        {
            '.' or ',' when before == Kind.Digit && after == Kind.Digit => text[i] == '.' || IsThousands(text, i),
            '.' => before == Kind.Letter && after == Kind.Letter && IsInitial(text, start, i),
            '\'' or '’' => before == Kind.Letter && after == Kind.Letter,
            _ => false,
        };
    }

    private static bool IsThousands(string text, int comma)
    {
        for (var i = comma + 1; i <= comma + 3; i++)
            if (i >= text.Length || !char.IsAsciiDigit(text[i]))
                return false;
        return comma + 4 >= text.Length || !char.IsAsciiDigit(text[comma + 4]);
    }

    /// <summary>A dot of an abbreviation: one letter before it, one after it.</summary>
    private static bool IsInitial(string text, int start, int dot) =>
        (dot - 1 == start || text[dot - 2] == '.') && (dot + 2 >= text.Length || KindOf(text, dot + 2) is not (Kind.Letter or Kind.Digit));

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Asked for every character.
    private static Kind KindOf(string text, int i) => text[i] switch
    {
        < '\u0080' and var c => char.IsAsciiLetter(c) ? Kind.Letter : char.IsAsciiDigit(c) ? Kind.Digit : Kind.Other,
        _ => KindOfRare(text, i),
    };

    private static Kind KindOfRare(string text, int i)
    {
        var c = text[i];
        if (char.IsSurrogate(c))
            return KindOfPair(text, i);
        return c switch
        {
            >= '\uAC00' and <= '\uD7A3' or >= '\u1100' and <= '\u11FF' or >= '\u3131' and <= '\u318E' => Kind.Hangul,
            >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF' or '々' or '〆' or '〇' => Kind.Cjk,
            >= '\u3041' and <= '\u309A' or >= '\u309D' and <= '\u309F' or >= '\u30A1' and <= '\u30FA' or >= '\u30FC' and <= '\u30FF' => Kind.Cjk,
            >= '\uFF66' and <= '\uFF9F' => Kind.Cjk,
            >= '\uFF10' and <= '\uFF19' => Kind.Digit,
            _ => char.IsLetter(c) ? Kind.Letter : char.IsDigit(c) ? Kind.Digit : Kind.Other,
        };
    }

    private static Kind KindOfPair(string text, int i)
    {
        if (char.IsLowSurrogate(text[i]))
            return i > 0 && char.IsHighSurrogate(text[i - 1]) ? KindOfPair(text, i - 1) : Kind.Other;
        if (i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]))
            return Kind.Other;
        var rune = new Rune(text[i], text[i + 1]);
        return rune.Value is >= 0x20000 and <= 0x323AF ? Kind.Cjk : Rune.IsLetter(rune) ? Kind.Letter : Rune.IsDigit(rune) ? Kind.Digit : Kind.Other;
    }
}

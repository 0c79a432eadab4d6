using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace McpResearch.Corpus.Engine.Text;

/// <summary>The first letters of the words that are looked for: words that start otherwise are passed over many characters at once.</summary>
/// <remarks>
/// Neither folding nor stemming changes the first two letters of a word, nor the third where four are left, but for letters beyond ASCII, which may become any,
/// and <c>y</c>, which may become <c>i</c> (dying, die). A character that may stand inside a word, as in <c>U.S.</c> or <c>1,780</c>, leaves all open.
/// </remarks>
internal sealed class WordStarts
{
    private static readonly int Block = Vector256<ushort>.Count;

    private const int Space = 32, Open = 31;

    private static readonly byte[] Numbers = [.. Enumerable.Range(0, 128).Select(c => Number((char)c))];

    /// <summary>By first letter, a bit for each second one.</summary>
    private readonly ulong[] seconds = new ulong[64];

    /// <summary>By second letter, a bit for each third one.</summary>
    private readonly ulong[] thirds = new ulong[64];

    public WordStarts()
    {
        Array.Fill(thirds, 1UL << Open);
        thirds[Open] = thirds[Space] = ulong.MaxValue;
    }

    /// <summary>Looks for words of which a folded form or stem starts as the term, too.</summary>
    public void Add(string term)
    {
        if (term.Length < 2)
            Array.Fill(thirds, ulong.MaxValue);
        else
            thirds[Of(term[1])] |= term.Length < 4 ? ulong.MaxValue : 1UL << Of(term[2]);
        if (term.Length == 0)
            Array.Fill(seconds, ulong.MaxValue);
        else
            seconds[Of(term[0])] |= 1UL << Open | (term.Length == 1 ? ulong.MaxValue : 1UL << Of(term[1]));
    }

    /// <summary>Whether words of plain Korean, Chinese and Japanese characters are looked for. Default true.</summary>
    public bool LooksForPieces { get; set; } = true;

    /// <summary>The words of a text, as <see cref="WordScanner"/> cuts it, that may be looked for, and some others.</summary>
    public List<TextWord> Find(string text)
    {
        var found = new List<TextWord>();
        for (var from = 0; Next(text, from) is var start && start < text.Length;)
        {
            var space = text.AsSpan(from, start - from).LastIndexOf(' ');
            var end = text.IndexOf(' ', start) is var next and >= 0 ? next : text.Length;
            for (var word = new TextWord(from, space < 0 ? from : from + space, default, default); WordScanner.MoveNext(text, ref word, end);)
                found.Add(word); // No word goes over a space.
            from = end;
        }

        return found;
    }

    /// <summary>The first place from there on where such a word may start, or a character beyond ASCII stands; the end where there is none.</summary>
    private int Next(string text, int from)
    {
        var inWord = 0u;
        for (; from + Block <= text.Length; from += Block)
        {
            var (words, rare) = Masks(Vector256.Create<ushort>(MemoryMarshal.Cast<char, ushort>(text.AsSpan(from))));
            for (var starts = words & ~(words << 1 | inWord) | rare; starts != 0; starts &= starts - 1)
                if (May(text, from + BitOperations.TrailingZeroCount(starts)))
                    return from + BitOperations.TrailingZeroCount(starts);
            inWord = words >> (Block - 1);
        }

        while (from < text.Length && !(IsStart(text, from) && May(text, from)))
            from++;
        return from;
    }

    /// <summary>A bit for each ASCII letter or digit, and for each character beyond ASCII that may be wanted.</summary>
    private (uint Words, uint Rare) Masks(Vector256<ushort> text)
    {
        var words = Within(text | Vector256.Create<ushort>(0x20), 'a', 'z') | Within(text, '0', '9');
        var rare = Vector256.GreaterThan(text, Vector256.Create<ushort>(0x7F));
        if (!LooksForPieces)
            rare &= ~(Within(text, '\uAC00', '\uD7A3') | Within(text, '\u4E00', '\u9FFF'));
        return (words.ExtractMostSignificantBits(), rare.ExtractMostSignificantBits());
    }

    private static Vector256<ushort> Within(Vector256<ushort> text, char first, char last) =>
        Vector256.LessThanOrEqual(text - Vector256.Create<ushort>(first), Vector256.Create((ushort)(last - first)));

    private static bool IsStart(string text, int i) => text[i] >= '\u0080' || (char.IsAsciiLetterOrDigit(text[i]) && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])));

    private bool May(string text, int start)
    {
        var (first, second, third) = (Of(text[start]), start + 1 < text.Length ? Of(text[start + 1]) : Space, start + 2 < text.Length ? Of(text[start + 2]) : Space);
        return text[start] >= '\u0080' || (seconds[first] >> second & thirds[second] >> third & 1) != 0;
    }

    private static int Of(char c) => c < '\u0080' ? Numbers[c] : Open;

    /// <summary>A number below 64 for a letter or digit, the space, and all else, of which none can say whether the word ends there.</summary>
    private static byte Number(char c) => (char)(c | 0x20) switch
    {
        'y' => Number('i'),
        >= 'a' and <= 'z' and var letter => (byte)(letter & 63),
        _ when char.IsAsciiDigit(c) => (byte)(c - '0'),
        _ => c == ' ' ? (byte)Space : (byte)Open,
    };
}

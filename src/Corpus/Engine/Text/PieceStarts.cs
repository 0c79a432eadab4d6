namespace McpResearch.Corpus.Engine.Text;

/// <summary>The first two characters of the Korean, Chinese and Japanese pieces that are looked for: a word without any such two need not be taken to pieces.</summary>
internal sealed class PieceStarts
{
    private const int Bits = 1 << 12;

    private readonly ulong[] pairs = new ulong[Bits / 64];
    private ulong singles;

    /// <summary>Whether anything was added.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Looks for the term, too.</summary>
    public void Add(string term)
    {
        IsEmpty = false;
        if (term.Length == 1)
            singles |= 1UL << (term[0] & 63);
        else
            pairs[Number(term[0], term[1]) / 64] |= 1UL << (Number(term[0], term[1]) % 64);
    }

    /// <summary>Whether a term may be made of the word; true for a few others.</summary>
    public bool May(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (!IsPlain(word[i]) || (singles >> (word[i] & 63) & 1) != 0 || (i > 0 && (pairs[Number(word[i - 1], word[i]) / 64] >> (Number(word[i - 1], word[i]) % 64) & 1) != 0))
                return true;
        return false;
    }

    /// <summary>Whether folding leaves the character as it is and joins none to it.</summary>
    private static bool IsPlain(char c) => c is (>= '\uAC00' and <= '\uD7A3') or (>= '\u4E00' and <= '\u9FFF') or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA');

    private static int Number(char first, char second) => (first * 31 + second) & (Bits - 1);
}

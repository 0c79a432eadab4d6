using System.Numerics;
using System.Text;
using Lucene.Net.Index;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>
/// The words of one segment, laid out by length, end to end, so that all that are spelled much like another are found by going through those of about its length.
/// What is unlike is passed over by the set of its letters, of which an edit changes at most two members, and then by that of its pairs of neighbours, of which it changes at most six.
/// Words of letters alone are sought, so that those with more digits than edits are left out.
/// </summary>
internal sealed class WordList
{
    private const int Shortest = 3;
    private const int Longest = 40;

    private readonly char[][] words = new char[Longest + 1][];
    private readonly uint[][] letters = new uint[Longest + 1][];

    private WordList(List<char>[] texts)
    {
        for (var length = 0; length <= Longest; length++)
        {
            words[length] = [.. texts[length]];
            letters[length] = new uint[length == 0 ? 0 : words[length].Length / length];
            for (var i = 0; i < letters[length].Length; i++)
                letters[length][i] = Letters(Word(length, i));
        }
    }

    /// <summary>Reads the words of 3 to 40 characters.</summary>
    public static WordList Of(AtomicReader reader)
    {
        var texts = new List<char>[Longest + 1];
        for (var length = 0; length <= Longest; length++)
            texts[length] = [];
        Span<char> word = stackalloc char[Longest];
        foreach (var field in IndexFields.Words)
            for (var terms = reader.GetTerms(field)?.GetEnumerator(); terms is not null && terms.MoveNext();)
                if (Encoding.UTF8.TryGetChars(terms.Term.Bytes.AsSpan(terms.Term.Offset, terms.Term.Length), word, out var length) && length >= Shortest && Digits(word[..length]) <= Vocabulary.MostEdits)
                    texts[length].AddRange(word[..length]);
        return new(texts);
    }

    /// <summary>Adds the words that at most <paramref name="edits"/> edits make of a word.</summary>
    public void AddNear(ReadOnlySpan<char> word, int edits, HashSet<string> found)
    {
        var (wanted, pairs) = (Letters(word), Pairs(word));
        for (var length = Math.Max(word.Length - edits, Shortest); length <= Math.Min(word.Length + edits, Longest); length++)
            for (var i = 0; i < letters[length].Length; i++)
                if (BitOperations.PopCount(letters[length][i] ^ wanted) <= 2 * edits && BitOperations.PopCount(Pairs(Word(length, i)) ^ pairs) <= 6 * edits && Engine.Text.Spelling.Distance(word, Word(length, i), edits) <= edits)
                    found.Add(Word(length, i).ToString());
    }

    private ReadOnlySpan<char> Word(int length, int number) => words[length].AsSpan(number * length, length);

    private static int Digits(ReadOnlySpan<char> word)
    {
        var digits = 0;
        foreach (var c in word)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits;
    }

    private static ulong Pairs(ReadOnlySpan<char> word)
    {
        var pairs = 0UL;
        for (var i = 1; i < word.Length; i++)
            pairs |= 1UL << ((word[i - 1] * 31 + word[i]) & 63);
        return pairs;
    }

    private static uint Letters(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= 1u << (c & 31);
        return letters;
    }
}

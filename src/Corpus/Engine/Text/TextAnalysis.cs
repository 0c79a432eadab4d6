using System.Text;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Engine.Text;

/// <summary>Turns text of any of the corpus's languages into tokens. The same for entries, queries and snippets, and free of any engine's types.</summary>
public static class TextAnalysis
{
    /// <summary>Changes whenever the same text would give other tokens; part of an engine's format.</summary>
    public const int Version = 2;

    private const int LongestTerm = 64;

    /// <summary>English words stemmed and without stop words, Korean words without particles and in pairs of syllables, Chinese and Japanese in pairs and single characters.</summary>
    public static List<Token> Stems(string text) => Tokens(text, stems: true);

    /// <summary>Every word as it is written, folded; scripts without spaces in pairs.</summary>
    public static List<Token> Words(string text) => Tokens(text, stems: false);

    /// <summary>The folded words joined by one space: equal for titles that differ in case, accents and punctuation.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var word in WordScanner.Scan(text))
            key.Append(key.Length > 0 ? " " : "").Append(Fold(text, word));
        return key.ToString();
    }

    /// <summary>The folded form of a word: no possessive, apostrophes, thousands' commas or abbreviation dots.</summary>
    public static string Fold(string text, TextWord word) => CutWord.Of(text, word).Folded(text);

    /// <summary>As <see cref="Fold"/>, without looking whether it is known.</summary>
    internal static string FoldWord(ReadOnlySpan<char> word)
    {
        if (word is [.., _, '\'' or '’', 's' or 'S'])
            word = word[..^2];
        var folded = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
            if (!Drops(word, i))
                CharFold.Append(folded, word[i]);
        return folded.ToString();
    }

    private static bool Drops(ReadOnlySpan<char> text, int i) => text[i] is '\'' or '’' or ',' || (text[i] == '.' && !char.IsDigit(text[i - 1]));

    private static List<Token> Tokens(string text, bool stems)
    {
        var tokens = new List<Token>(text.Length / 6 + 4);
        var position = 0;
        for (var word = default(TextWord); WordScanner.MoveNext(text, ref word);)
            position += Add(tokens, CutWord.Of(text, word), text, position, stems);
        return tokens;
    }

    /// <summary>Adds the tokens of one word; the number of positions that it takes.</summary>
    internal static int Add(List<Token> tokens, CutWord word, string text, int position, bool stems) => word.Forms is { } forms
        ? AddLatin(tokens, word.Word, forms, position, stems)
        : word.Word.Script == Script.Hangul
        ? AddHangul(tokens, word.Word, word.Folded(text), position, stems)
        : AddCjk(tokens, word.Word, word.Folded(text), position, stems);

    /// <summary>Whether a form of a word is worth a token: it is no stop word and not endless.</summary>
    internal static bool IsKept(WordForms forms, string form) => form.Length > 0 && forms.Folded.Length <= LongestTerm;

    private static int AddLatin(List<Token> tokens, TextWord word, WordForms forms, int position, bool stems)
    {
        var term = stems ? forms.Stem : forms.Folded;
        if (IsKept(forms, term))
            tokens.Add(new Token(term, word.Start, word.End, position, TokenForm.Word) { Word = forms.Number });
        return 1;
    }

    private static int AddHangul(List<Token> tokens, TextWord word, string term, int position, bool stems)
    {
        if (word.Glue == '\u0001' && KoreanParticles.IsParticle(term))
            return 1;
        var noun = stems ? KoreanParticles.Strip(term) : term;
        if (noun.Length <= LongestTerm)
            tokens.Add(new Token(noun, word.Start, Math.Min(word.End, word.Start + noun.Length), position, TokenForm.Word));
        for (var i = noun.Length == 2 ? 1 : 0; i < term.Length; i++)
            AddPair(tokens, word, term, position, i);
        return Math.Max(term.Length, 1);
    }

    private static int AddCjk(List<Token> tokens, TextWord word, string term, int position, bool stems)
    {
        for (var i = 0; i < term.Length; i++)
        {
            if ((stems || term.Length == 1) && !char.IsSurrogate(term[i]))
                tokens.Add(new Token(term.Substring(i, 1), At(word, i), At(word, i + 1), position + i, TokenForm.Single));
            AddPair(tokens, word, term, position, i);
        }

        return term.Length;
    }

    private static void AddPair(List<Token> tokens, TextWord word, string term, int position, int i)
    {
        if (i + 1 < term.Length && !char.IsLowSurrogate(term[i]) && !char.IsHighSurrogate(term[i + 1]))
            tokens.Add(new Token(term.Substring(i, 2), At(word, i), At(word, i + 2), position + i, TokenForm.Pair));
    }

    private static int At(TextWord word, int index) => Math.Min(word.Start + index, word.End);
}

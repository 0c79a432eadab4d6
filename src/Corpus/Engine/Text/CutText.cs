namespace McpResearch.Corpus.Engine.Text;

/// <summary>The words of a text, each cut and looked up once for all that is made of them. It may be used for one text after another. For one thread at a time.</summary>
internal sealed class CutText
{
    /// <summary>Of most texts, with the space behind it: for room for the words of a short text at once.</summary>
    private const int LettersToWord = 6;
    private const int MostRoom = 256;

    private readonly List<CutWord> words = [];

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Its words in order.</summary>
    public IReadOnlyList<CutWord> Words => words;

    /// <summary>Cuts another text.</summary>
    public CutText Cut(string text)
    {
        Text = text;
        words.Clear();
        words.EnsureCapacity(Math.Min(text.Length / LettersToWord, MostRoom));
        for (var word = default(TextWord); WordScanner.MoveNext(text, ref word);)
            words.Add(CutWord.Of(text, word));
        return this;
    }

    /// <summary>Puts the tokens of the text in place of others: see <see cref="TextAnalysis.Stems"/> and <see cref="TextAnalysis.Words"/>.</summary>
    public void Tokens(List<Token> tokens, bool stems)
    {
        tokens.Clear();
        var position = 0;
        foreach (var word in words)
            position += TextAnalysis.Add(tokens, word, Text, position, stems);
    }
}

/// <summary>A word of a text.</summary>
/// <param name="Word">Where it stands.</param>
/// <param name="Forms">What becomes of it; null where it is not Latin.</param>
internal readonly record struct CutWord(TextWord Word, WordForms? Forms)
{
    /// <summary>The word with its forms.</summary>
    public static CutWord Of(string text, TextWord word) => new(word, word.Script == Script.Latin ? WordForms.Of(text.AsSpan(word.Start, word.Length)) : null);

    /// <summary>Its folded form: see <see cref="TextAnalysis.Fold"/>.</summary>
    public string Folded(string text) => Forms?.Folded ?? TextAnalysis.FoldWord(text.AsSpan(Word.Start, Word.Length));
}

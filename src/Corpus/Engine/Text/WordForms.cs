namespace McpResearch.Corpus.Engine.Text;

/// <summary>What becomes of a Latin word. Texts repeat a few thousand words, so the last forms of each are kept, in a table of fixed size whose places are overwritten; safe for many threads.</summary>
internal sealed class WordForms
{
    private const int Places = 1 << 14;
    private const int LongestKept = 32;

    private static readonly WordForms?[] Known = new WordForms?[Places];

    private readonly string word;

    private WordForms(string word)
    {
        this.word = word;
        Folded = TextAnalysis.FoldWord(word);
        Stem = EnglishStopWords.Contains(Folded) ? "" : EnglishStemmer.Stem(Folded);
    }

    /// <summary>Folded, without possessive.</summary>
    public string Folded { get; }

    /// <summary>The stem of the folded word; empty for a stop word.</summary>
    public string Stem { get; }

    /// <summary>The forms of a word as it is written.</summary>
    public static WordForms Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestKept)
            return new(word.ToString());
        ref var place = ref Known[string.GetHashCode(word) & (Places - 1)];
        var known = place;
        return known is not null && word.SequenceEqual(known.word) ? known : place = new(word.ToString());
    }
}

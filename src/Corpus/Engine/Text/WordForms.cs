namespace McpResearch.Corpus.Engine.Text;

/// <summary>What becomes of a Latin word. Texts repeat a few thousand words, so the last forms of each are kept, in a table of fixed size with two places for a word, of which the one used less lately is overwritten; safe for many threads.</summary>
internal sealed class WordForms
{
    private const int Places = 1 << 14;
    private const int LongestKept = 32;

    private static readonly WordForms?[] Known = new WordForms?[Places];

    private static long count;

    private readonly string word;
    private IReadOnlyList<string>? parts;

    private WordForms(string word)
    {
        this.word = word;
        Folded = Shared(TextAnalysis.FoldWord(word), word);
        Stem = EnglishStopWords.Contains(Folded) ? "" : Shared(EnglishStemmer.Stem(Folded), Folded);
    }

    /// <summary>Folded, without possessive.</summary>
    public string Folded { get; }

    /// <summary>The stem of the folded word; empty for a stop word.</summary>
    public string Stem { get; }

    /// <summary>No other in this process has it; 0 once there are no numbers left.</summary>
    public int Number { get; } = Interlocked.Increment(ref count) is var number and <= int.MaxValue ? (int)number : 0;

    /// <summary>The words inside it: see <see cref="NameForms.Parts"/>.</summary>
    public IReadOnlyList<string> Parts => parts ??= NameForms.Parts(word);

    /// <summary>The forms of a word as it is written.</summary>
    public static WordForms Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestKept)
            return new(word.ToString());
        var place = Place(word);
        if (Known[place] is { } known && word.SequenceEqual(known.word))
            return known;
        var other = Known[place ^ 1];
        Known[place ^ 1] = Known[place];
        return Known[place] = other is not null && word.SequenceEqual(other.word) ? other : new(word.ToString());
    }

    /// <summary>One string for equal ones: they stay in the processor's cache.</summary>
    private static string Shared(string text, string other) => text == other ? other : text;

    /// <summary>Words of one place cost time alone, so a hash that can be foreseen will do.</summary>
    private static int Place(ReadOnlySpan<char> word)
    {
        var hash = 0u;
        foreach (var c in word)
            hash = (hash ^ c) * 0x9E3779B1;
        return (int)(hash >> 18);
    }
}

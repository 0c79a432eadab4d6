namespace McpResearch.Corpus.Engine.Text;

/// <summary>What becomes of a Latin word. Texts repeat a few thousand words, so the forms of those that come again in another text are kept, in a table of fixed size with two places for a word, of which the one used less lately is overwritten; safe for many threads.</summary>
internal sealed class WordForms
{
    private const int Places = 1 << 14;
    private const int LongestKept = 32;

    private static readonly WordForms?[] Known = new WordForms?[Places];

    // Those that came last, for when they come again in the same text.
    private static readonly WordForms?[] Last = new WordForms?[64];

    // Hashes of words that came before and are not kept: names and numbers of one text are many, and would live just long enough to be moved by the collector.
    private static readonly uint[] Came = new uint[Places];

    private static long count;

    private readonly string word;
    private IReadOnlyList<string>? parts;

    private WordForms(string word, bool kept)
    {
        this.word = word;
        Number = kept && Interlocked.Increment(ref count) is var number and <= int.MaxValue ? (int)number : 0;
        Folded = Shared(TextAnalysis.FoldWord(word), word);
        Stem = EnglishStopWords.Contains(Folded) ? "" : Shared(EnglishStemmer.Stem(Folded), Folded);
    }

    /// <summary>Folded, without possessive.</summary>
    public string Folded { get; }

    /// <summary>The stem of the folded word; empty for a stop word.</summary>
    public string Stem { get; }

    /// <summary>No other in this process has it; 0 for words that are not kept, and once there are no numbers left.</summary>
    public int Number { get; }

    /// <summary>The words inside it: see <see cref="NameForms.Parts"/>.</summary>
    public IReadOnlyList<string> Parts => parts ??= NameForms.Parts(word);

    /// <summary>The forms of a word as it is written.</summary>
    public static WordForms Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestKept)
            return new(word.ToString(), kept: false);
        var hash = Hash(word);
        var place = (int)(hash >> 18);
        if (Known[place] is { } known && word.SequenceEqual(known.word))
            return known;
        if (Known[place ^ 1] is { } other && word.SequenceEqual(other.word))
        {
            Known[place ^ 1] = Known[place];
            return Known[place] = other;
        }

        return New(word, hash, place);
    }

    private static WordForms New(ReadOnlySpan<char> word, uint hash, int place)
    {
        ref var last = ref Last[hash >> 26];
        if (last is { } same && word.SequenceEqual(same.word))
            return same;
        if (Came[place] != hash)
        {
            Came[place] = hash;
            return last = new(word.ToString(), kept: false);
        }

        Known[place ^ 1] = Known[place];
        return Known[place] = new(word.ToString(), kept: true);
    }

    /// <summary>One string for equal ones: they stay in the processor's cache.</summary>
    private static string Shared(string text, string other) => text == other ? other : text;

    /// <summary>Words of one place cost time alone, so a hash that can be foreseen will do.</summary>
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 0u;
        foreach (var c in word)
            hash = (hash ^ c) * 0x9E3779B1;
        return hash;
    }
}

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>How much each kind of evidence counts. One configuration for all corpora; the defaults are what <c>benchmarks/Quality</c> measures.</summary>
public sealed record Ranking
{
    /// <summary>The defaults.</summary>
    public static Ranking Default { get; } = new();

    /// <summary>BM25: how soon more of the same word stops to count.</summary>
    public double K1 { get; init; } = 1.2;

    /// <summary>The same for pairs and single characters of Chinese, Japanese and Korean.</summary>
    public double GramK1 { get; init; } = 0.6;

    /// <summary>BM25: how much long entries are held back.</summary>
    public double B { get; init; } = 0.75;

    /// <summary>A match in the title, on top of the same match in all text.</summary>
    public double Title { get; init; } = 0.3;

    /// <summary>Two neighbouring words of the query that stand in the same order side by side.</summary>
    public double Pair { get; init; } = 0.1;

    /// <summary>A word as it was typed, on top of its stem.</summary>
    public double Exact { get; init; } = 0.03;

    /// <summary>Another spelling of a name, where the word itself is missing.</summary>
    public double Form { get; init; } = 0.8;

    /// <summary>Author, address, folder, type or id, where the word is not in the text.</summary>
    public double Detail { get; init; } = 0.6;

    /// <summary>Two words of the query written as one.</summary>
    public double Joined { get; init; } = 0.4;

    /// <summary>One character of a script without spaces.</summary>
    public double Single { get; init; } = 1;

    /// <summary>A whole Korean word, on top of its pairs of syllables.</summary>
    public double KoreanWord { get; init; } = 1.5;

    /// <summary>Share of the score that having all words of the query adds over having none.</summary>
    public double Coverage { get; init; } = 0.25;

    /// <summary>Words that only make a question of the query.</summary>
    public double Asking { get; init; } = 0.1;

    /// <summary>Share of the score by which kind and recency may lift an entry; 0 switches both off.</summary>
    public double Priors { get; init; } = 0.03;

    /// <summary>How many of the first hits may get the costly evidence (pairs, words as typed); those that it cannot bring onto the page do not.</summary>
    public int Refined { get; init; } = 200;
}

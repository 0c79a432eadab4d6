namespace McpResearch.Corpus.LuceneEngine;

/// <summary>What of a plan is looked for in the first hits only: words as typed, and neighbours in order.</summary>
internal sealed class CostlyEvidence
{
    public CostlyEvidence(LuceneView view, Ranking ranking, QueryPlan plan)
    {
        (Words, Pairs, PairStems) = (new(plan.Words.Count), new(plan.Pairs.Count), new(plan.Stems.Count));
        foreach (var word in plan.Words)
            if (ranking.Exact > 0 && view.Rarity(IndexFields.Exact, word.Term) is { } rarity)
                Words.Add(new(word.Term, word.Words & plan.StemWords, ranking.Exact * word.Weight * rarity, rarity));
        foreach (var pair in plan.Pairs)
            if (ranking.Pair > 0 && view.Rarity(IndexFields.All, pair.First) is { } first && view.Rarity(IndexFields.All, pair.Second) is { } second)
                Pairs.Add(new(Number(pair.First), Number(pair.Second), pair.Reach, pair.Words & plan.StemWords, ranking.Pair * (first + second), first + second));
    }

    /// <summary>Words that an entry has.</summary>
    public List<TypedWord> Words { get; }

    /// <summary>Pairs of stems that entries have.</summary>
    public List<WeighedPair> Pairs { get; }

    /// <summary>The stems of the pairs, each once.</summary>
    public List<string> PairStems { get; }

    private int Number(string stem)
    {
        if (PairStems.IndexOf(stem) is var known and >= 0)
            return known;
        PairStems.Add(stem);
        return PairStems.Count - 1;
    }
}

/// <summary>A word as it was typed.</summary>
/// <param name="Term">The word.</param>
/// <param name="Words">The bits that a document has where it has the word's stem.</param>
/// <param name="Weight">What it adds where it stands once in a text of mean length.</param>
/// <param name="Rarity">Of the word.</param>
internal readonly record struct TypedWord(string Term, ulong Words, double Weight, double Rarity);

/// <summary>A pair with its weight.</summary>
/// <param name="First">Number of its first stem.</param>
/// <param name="Second">Number of its second.</param>
/// <param name="Reach">The farthest that the second may stand behind the first, in positions.</param>
/// <param name="Words">The bits that a document has where it has both.</param>
/// <param name="Weight">What it adds where it stands once in a text of mean length.</param>
/// <param name="Rarity">Of both together.</param>
internal readonly record struct WeighedPair(int First, int Second, int Reach, ulong Words, double Weight, double Rarity);

using System.Numerics;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The most that the costly evidence may add to scores, so that it need not be looked for where that is too little.</summary>
/// <remarks>
/// A word stands no more often as it was typed, nor as the first of a pair, than its stem stands in the text; as the second of a pair at most
/// as often for each position within reach. The value of a count grows ever more slowly, so what such evidence adds is at most a share of what the stem has added.
/// </remarks>
internal sealed class EvidenceBound
{
    /// <summary>Above this share a stem's evidence is bounded by what it can be at all: the stem itself hardly counts in this query.</summary>
    private const double GreatestShare = 0.5;

    private readonly CostlyEvidence evidence;
    private readonly ScoreBoard board;
    private readonly Lifts lifts;
    private readonly double saturated;
    private readonly ulong[] words;
    private readonly double[] weights;
    private double share;
    private double rest;

    public EvidenceBound(LuceneView view, Ranking ranking, QueryPlan plan, CostlyEvidence evidence, ScoreBoard board, Lifts lifts)
    {
        (this.evidence, this.board, this.lifts) = (evidence, board, lifts);
        saturated = ranking.K1 + 1;
        foreach (var stem in plan.Stems)
            if (view.Rarity(IndexFields.All, stem.Term) is { } rarity)
                Add(Most(stem, ranking.Pair * rarity), stem.Weight * rarity * (stem.Gram ? GramShare(ranking) : 1));
        foreach (var word in evidence.Words)
            rest += word.Words == 0 ? word.Weight * saturated : 0;
        (words, weights) = Weigh();
    }

    /// <summary>The least score that can become <paramref name="score"/>.</summary>
    public float LeastFor(float score) => (float)((score - rest * lifts.Most) / (1 + share));

    /// <summary>The most that the score of a document can become.</summary>
    public float MostOf(int doc)
    {
        var (score, lift) = (board.Scores[doc], lifts.Of(doc));
        return (float)(score + Math.Min(score * share + rest * lift, Present(board.Words[doc]) * lift));
    }

    /// <summary>What the evidence for which a document has the words adds at most.</summary>
    private double Present(ulong has)
    {
        var most = Vector<double>.Zero;
        for (var i = 0; i + Vector<ulong>.Count <= words.Length; i += Vector<ulong>.Count)
        {
            var needed = new Vector<ulong>(words, i);
            most += Vector.AsVectorDouble(Vector.Equals(needed & new Vector<ulong>(has), needed) & Vector.AsVectorUInt64(new Vector<double>(weights, i)));
        }

        return Vector.Sum(most);
    }

    /// <summary>What each evidence needs and adds at most, with room at the end, since several are looked at together.</summary>
    private (ulong[] Words, double[] Weights) Weigh()
    {
        var size = evidence.Words.Count + evidence.Pairs.Count + Vector<ulong>.Count - 1;
        var (needed, most, next) = (new ulong[size], new double[size], 0);
        foreach (var word in evidence.Words)
            (needed[next], most[next++]) = (word.Words, word.Weight * saturated);
        foreach (var pair in evidence.Pairs)
            (needed[next], most[next++]) = (pair.Words, pair.Weight * saturated);
        return (needed, most);
    }

    private void Add(double most, double own)
    {
        if (most <= own * GreatestShare)
            share = Math.Max(share, most / own);
        else
            rest += most * saturated;
    }

    /// <summary>What a stem adds at most by other evidence, for each value of one that it adds by itself.</summary>
    private double Most(PlannedTerm stem, double once)
    {
        var most = 0.0;
        var number = evidence.PairStems.IndexOf(stem.Term);
        foreach (var pair in evidence.Pairs)
            most += (pair.First == number ? once : 0) + (pair.Second == number ? once * pair.Reach : 0);
        foreach (var word in evidence.Words)
            most += (word.Words & stem.Words) != 0 ? word.Weight : 0;
        return most;
    }

    /// <summary>How little a count of a piece of a word is worth at least, beside that of a word.</summary>
    private static double GramShare(Ranking ranking) => (ranking.GramK1 + 1) / (ranking.K1 + 1) * Math.Min(1, ranking.K1 / ranking.GramK1);
}

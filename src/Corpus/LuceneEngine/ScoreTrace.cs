using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Sees where the scores of a few documents come from, by looking at the board after each step; the steps themselves know nothing of it.</summary>
internal sealed class ScoreTrace(IReadOnlyList<int> docs)
{
    private readonly Dictionary<int, List<ScorePart>> parts = docs.Distinct().ToDictionary(doc => doc, _ => new List<ScorePart>());
    private readonly Dictionary<int, double> seen = docs.Distinct().ToDictionary(doc => doc, _ => 0.0);

    /// <summary>The reasons for a document's score, greatest first; steps of the same kind and term as one.</summary>
    public IReadOnlyList<ScorePart> Of(int doc) =>
        [.. parts[doc].GroupBy(p => (p.Evidence, p.Term)).Select(g => g.First() with { Value = g.Sum(p => p.Value) }).OrderByDescending(p => p.Value)];

    /// <summary>Credits what has changed since the last step to this one.</summary>
    public void Note(float[] scores, string evidence, string? term, double? weight, double? rarity)
    {
        foreach (var (doc, list) in parts)
        {
            if (scores[doc] - seen[doc] is var change && change == 0)
                continue;
            list.Add(new ScorePart(evidence, term, weight, rarity, change));
            seen[doc] = scores[doc];
        }
    }
}

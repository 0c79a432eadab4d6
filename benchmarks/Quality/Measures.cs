namespace McpResearch.Quality;

/// <summary>Means over the queries of a collection.</summary>
/// <param name="Ndcg">nDCG at 10, gains as judged.</param>
/// <param name="Recall">Share of the relevant documents among the first 100.</param>
/// <param name="Map">Mean average precision over the first 1,000.</param>
/// <param name="Mrr">Mean reciprocal rank of the first relevant document among 10.</param>
internal sealed record Measures(double Ndcg, double Recall, double Map, double Mrr)
{
    public static Measures Of(IReadOnlyDictionary<string, Dictionary<string, int>> judgements, Func<string, IReadOnlyList<string>> ranked)
    {
        var all = judgements.Select(j => One(j.Value, ranked(j.Key))).ToList();
        return new Measures(all.Average(m => m.Ndcg), all.Average(m => m.Recall), all.Average(m => m.Map), all.Average(m => m.Mrr));
    }

    private static Measures One(Dictionary<string, int> relevant, IReadOnlyList<string> ranked)
    {
        var gain = ranked.Take(10).Select((d, i) => relevant.GetValueOrDefault(d) / Math.Log2(i + 2)).Sum();
        var ideal = relevant.Values.OrderDescending().Take(10).Select((g, i) => g / Math.Log2(i + 2)).Sum();
        var ranks = ranked.Take(1000).Select((d, i) => (d, Rank: i + 1)).Where(x => relevant.ContainsKey(x.d)).Select(x => x.Rank).ToList();
        var precision = ranks.Select((rank, found) => (found + 1.0) / rank).Sum() / relevant.Count;
        return new Measures(gain / ideal, (double)ranks.Count(r => r <= 100) / relevant.Count, precision, ranks.Count > 0 && ranks[0] <= 10 ? 1.0 / ranks[0] : 0);
    }
}

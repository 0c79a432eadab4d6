using System.Globalization;

namespace McpResearch.Corpus.Tests.Quality;

/// <summary>Where wanted entries came out, by class of query.</summary>
internal sealed class RankTable
{
    private readonly List<(RankedQuery Query, int Rank)> ranks = [];

    /// <summary>Runs all queries, each for its first ten results.</summary>
    public static async Task<RankTable> OfAsync(ResearchCorpus corpus, IEnumerable<RankedQuery> queries, CancellationToken cancellation)
    {
        var table = new RankTable();
        foreach (var query in queries)
            table.ranks.Add((query, query.RankIn((await corpus.SearchAsync(new() { Query = query.Query }, cancellation)).Results)));
        return table;
    }

    /// <summary>The classes, in the order in which they came.</summary>
    public IEnumerable<string> Classes => ranks.Select(r => r.Query.Class).Distinct();

    /// <summary>The share of queries with a wanted entry among the first <paramref name="places"/>; of one class, or of all.</summary>
    public double Recall(int places, string? name = null) => Of(name).Average(rank => rank > 0 && rank <= places ? 1.0 : 0);

    /// <summary>What did not come first, a line each.</summary>
    public string Misses(int places) =>
        string.Concat(ranks.Where(r => r.Rank == 0 || r.Rank > places).Select(r => $"{r.Query.Class,-16} {(r.Rank == 0 ? "-" : r.Rank),2}  {r.Query.Query}  ({string.Join(' ', r.Query.Wanted)})\n"));

    /// <inheritdoc/>
    public override string ToString() =>
        $"{"class",-18} {"queries",7}    R@1    R@3   R@10    MRR\n{string.Concat(Classes.Append(null).Select(Line))}";

    private string Line(string? name) =>
        string.Create(CultureInfo.InvariantCulture, $"{name ?? "all",-18} {Of(name).Count(),7}  {Recall(1, name):0.000}  {Recall(3, name):0.000}  {Recall(10, name):0.000}  {Of(name).Average(rank => rank == 0 ? 0 : 1.0 / rank):0.000}\n");

    private IEnumerable<int> Of(string? name) => ranks.Where(r => name is null || r.Query.Class == name).Select(r => r.Rank);
}

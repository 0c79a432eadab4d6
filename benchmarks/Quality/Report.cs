using System.Globalization;
using System.Text;

namespace McpResearch.Quality;

/// <summary>The table of a run.</summary>
internal static class Report
{
    /// <summary>What plain BM25 with exact lengths reaches on the collections that are known to have been measured with it.</summary>
    private static readonly Dictionary<string, double> Plain = new()
    {
        ["scifact"] = 0.683,
        ["cisi"] = 0.385,
        ["med"] = 0.692,
        ["npl"] = 0.432,
        ["cranfield"] = 0.359,
        ["digest-title"] = 0.893,
    };

    public static void Write(string variant, IReadOnlyList<(string Name, Measures Measures, double Milliseconds)> results, string? file)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{"collection",-14} nDCG@10  R@100    MAP    MRR@10\n");
        foreach (var (name, m, _) in results)
            table.Append(CultureInfo.InvariantCulture, $"{name,-14} {m.Ndcg:F4}  {m.Recall:F4}  {m.Map:F4}  {m.Mrr:F4}\n");
        if (results.All(r => Plain.ContainsKey(r.Name)) || Plain.Keys.All(n => results.Any(r => r.Name == n)))
            table.Append(Mean(results));
        if (file is not null)
            File.WriteAllText(file, table.ToString());
        Console.WriteLine($"{(variant.Length == 0 ? "default" : variant)}   ms/query {string.Join(' ', results.Select(r => r.Milliseconds.ToString("F1", CultureInfo.InvariantCulture)))}");
        Console.WriteLine(table);
    }

    private static string Mean(IReadOnlyList<(string Name, Measures Measures, double Milliseconds)> results)
    {
        var english = results.Where(r => Plain.ContainsKey(r.Name)).ToList();
        double mean = english.Average(r => r.Measures.Ndcg), plain = english.Average(r => Plain[r.Name]);
        return string.Create(CultureInfo.InvariantCulture, $"{"English mean",-14} {mean:F4}  ({mean / plain - 1:+0.0%;-0.0%} of plain BM25, {plain:F4})\n");
    }
}

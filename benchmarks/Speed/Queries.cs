using System.Text.Json;
using McpResearch.Benchmarks.Scale;

namespace McpResearch.Benchmarks.Speed;

/// <summary>What is searched for, always the same.</summary>
internal static class Queries
{
    private const int Count = 400;

    /// <summary>The member <c>q</c> of each element of <c>queries.json</c> beside the corpus, where that is there; else one to four words as the corpus has them.</summary>
    public static string[] Of(string place)
    {
        var file = Path.Combine(place, "queries.json");
        var random = new Random(7);
        return File.Exists(file)
            ? [.. JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray().Select(query => query.GetProperty("q").GetString()!)]
            : [.. Enumerable.Range(0, Count).Select(i => string.Join(' ', LargeCorpus.Note(0, random)[2..].Split(' ')[..(1 + i % 4)]))];
    }
}

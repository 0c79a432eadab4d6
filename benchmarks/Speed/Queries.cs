using McpResearch.Benchmarks.Scale;

namespace McpResearch.Benchmarks.Speed;

/// <summary>Queries of one to four words as a corpus has them, always the same.</summary>
internal static class Queries
{
    /// <summary>As many as asked for.</summary>
    public static string[] Of(int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(i => string.Join(' ', LargeCorpus.Note(0, random)[2..].Split(' ')[..(1 + i % 4)]))];
    }
}

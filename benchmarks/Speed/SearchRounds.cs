using System.Diagnostics;
using McpResearch.Corpus;

namespace McpResearch.Benchmarks.Speed;

/// <summary>Measures searches without a protocol between.</summary>
internal static class SearchRounds
{
    private const int Rounds = 20;

    /// <summary>Searches in rounds; the last line is that of warm code.</summary>
    public static async Task RunAsync(string folder, string index, string[] queries)
    {
        await using var corpus = new ResearchCorpus(new() { CorpusFolder = folder, IndexFolder = index, FirstBuildWait = TimeSpan.FromMinutes(30) });
        await corpus.StatusAsync();
        for (var round = 0; round < Rounds; round++)
            await RoundAsync(corpus, queries);
    }

    private static async Task RoundAsync(ResearchCorpus corpus, string[] queries)
    {
        var figures = new Figures();
        using var process = Process.GetCurrentProcess();
        var (used, allocated) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
        foreach (var query in queries)
        {
            var start = Stopwatch.GetTimestamp();
            await corpus.SearchAsync(new() { Query = query });
            figures.Add(Stopwatch.GetElapsedTime(start));
        }

        process.Refresh();
        var processor = (process.TotalProcessorTime - used).TotalMilliseconds / queries.Length;
        Console.WriteLine(FormattableString.Invariant($"a search: {figures} (least, median, 99 of 100), {processor:0.00} ms of a processor, {(GC.GetTotalAllocatedBytes() - allocated) / 1024 / queries.Length} KB of garbage, {Environment.WorkingSet / 1_000_000} MB resident"));
    }
}

using System.Diagnostics;
using System.Text.Json;
using McpResearch.Corpus;
using McpResearch.Corpus.Answers;

// Speed search CORPUS INDEX QUERIES.json [ROUNDS]
var queries = JsonDocument.Parse(File.ReadAllText(args[3])).RootElement.EnumerateArray().Select(q => q.GetProperty("q").GetString()!).ToArray();
var rounds = args.Length > 4 ? int.Parse(args[4]) : 10;
await using var corpus = new ResearchCorpus(new() { CorpusFolder = args[1], IndexFolder = args[2], FirstBuildWait = TimeSpan.FromMinutes(10) });
var watch = Stopwatch.StartNew();
await corpus.SearchAsync(new() { Query = "first" });
var status = await corpus.StatusAsync();
Console.WriteLine($"open {watch.ElapsedMilliseconds} ms, rss {Environment.WorkingSet / 1_000_000} MB, {JsonSerializer.Serialize(status)[..200]}");
for (var round = 0; round < rounds; round++)
{
    var times = new List<double>();
    var (cpu, bytes) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes());
    foreach (var q in queries)
    {
        var start = Stopwatch.GetTimestamp();
        await corpus.SearchAsync(new() { Query = q });
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
    times.Sort();
    Console.WriteLine($"p50 {times[times.Count / 2]:0.00} p99 {times[(int)(times.Count * .99)]:0.00} ms, cpu {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds / times.Count:0.00} ms, {(GC.GetTotalAllocatedBytes() - bytes) / 1024 / times.Count} KB a search, rss {Environment.WorkingSet / 1_000_000}");
}

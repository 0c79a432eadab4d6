using BenchmarkDotNet.Attributes;
using McpResearch.Benchmarks.Scale;
using McpResearch.Corpus;

namespace McpResearch.Benchmarks.Speed.Parts;

/// <summary>A search as a tool answers it, without the protocol: all of ranking, folding, corrections and snippets, beside the stock engine's ten documents. Each call is another of the queries.</summary>
[MemoryDiagnoser]
[InProcess]
public class SearchParts
{
    private string folder = "";
    private string[] queries = [];
    private ResearchCorpus? corpus;
    private PlainIndex? plain;
    private int next;

    /// <summary>Files of a generated corpus: one entry each, but a hundredth of them has 901.</summary>
    [Params(50, 1_000)]
    public int Files { get; set; }

    /// <summary>Writes, indexes and reads the corpus.</summary>
    [GlobalSetup]
    public async Task SetUp()
    {
        folder = Directory.CreateTempSubdirectory("speed-").FullName;
        var notes = Path.Combine(folder, "corpus");
        LargeCorpus.Write(notes, Files);
        queries = Queries.Of(folder);
        plain = new(Directory.EnumerateFiles(notes, "*", SearchOption.AllDirectories).SelectMany(file => File.ReadAllText(file).Split("\n## ")));
        corpus = new(new() { CorpusFolder = notes, IndexFolder = Path.Combine(folder, "index"), FirstBuildWait = TimeSpan.FromMinutes(10) });
        await corpus.StatusAsync();
    }

    /// <summary>The stock engine.</summary>
    [Benchmark(Baseline = true)]
    public int Plain() => plain!.Search(Query()).TotalHits;

    /// <summary>The whole answer.</summary>
    [Benchmark]
    public async Task<int> Answer() => (await corpus!.SearchAsync(new() { Query = Query() })).Total;

    /// <summary>Leaves nothing behind.</summary>
    [GlobalCleanup]
    public async Task CleanUp()
    {
        plain!.Dispose();
        await corpus!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private string Query() => queries[next++ % queries.Length];
}

using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Tests.Quality;

/// <summary>What agents type to find an entry that they know of, made from whole corpora.</summary>
public class ProbeTests
{
    [Fact]
    public Task Real_entries_are_found_however_they_are_named() =>
        Shared.Find("seeds") is { } folder ? FindAllAsync(folder, ["digest-2026-02-07.md", "references-2026-02-22.md"]) : Task.CompletedTask;

    [Fact]
    public async Task Sample_entries_are_found_however_they_are_named()
    {
        var table = await FindAllAsync(RepositoryFiles.At("data"), ["digests/2026-02-07.md", "2026-02-06/index.md", "references/references.md"]);
        GoldenFigures.Compare("probes.txt", table.ToString());
    }

    private static async Task<RankTable> FindAllAsync(string folder, IReadOnlyList<string> files)
    {
        var entries = files.SelectMany(file => CorpusParser.Parse(file, SourceReader.Read(folder, file)!.Text).Entries).Where(e => e is Reference or Article).ToList();
        using var copy = new TempFolder();
        copy.CopyFrom(folder);
        await using var corpus = new ResearchCorpus(new() { CorpusFolder = copy.Path, IndexFolder = copy.At(".index"), FirstBuildWait = TimeSpan.FromMinutes(2) });
        var table = await RankTable.OfAsync(corpus, Probes.Of(entries), TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"{table}\n{table.Misses(10)}");
        Assert.True(table.Recall(10) >= 0.97, $"{table}\n{table.Misses(10)}");
        Assert.All(table.Classes, name => Assert.True(table.Recall(10, name) >= 0.90, $"{table}\n{table.Misses(10)}"));
        return table;
    }
}

namespace McpResearch.Corpus.Tests.Quality;

/// <summary>The queries of queries.tsv on the sample corpus and a few Japanese and Chinese notes. The figures stand in ranks.txt, and what did not come first below them; UPDATE_GOLDEN=1 rewrites it.</summary>
public class SampleQueryTests
{
    [Fact]
    public async Task Researchers_find_what_they_look_for()
    {
        using var folder = new TempFolder();
        folder.CopyFrom(RepositoryFiles.At("data"));
        foreach (var note in Directory.EnumerateFiles(GoldenFigures.At("cjk")))
            folder.Write($"cjk/{Path.GetFileName(note)}", File.ReadAllText(note));
        await using var corpus = new ResearchCorpus(new() { CorpusFolder = folder.Path, IndexFolder = folder.At(".index"), FirstBuildWait = TimeSpan.FromMinutes(2) });
        var table = await RankTable.OfAsync(corpus, RankedQuery.Read(GoldenFigures.At("queries.tsv")), TestContext.Current.CancellationToken);
        GoldenFigures.Compare("ranks.txt", $"{table}\nNot first:\n{table.Misses(1)}");
        Assert.True(table.Recall(1) >= 0.90 && table.Recall(3) >= 0.97, table.ToString());
        Assert.All(table.Classes, name => Assert.True(table.Recall(10, name) >= 0.90, $"{name}\n{table.Misses(10)}"));
    }
}

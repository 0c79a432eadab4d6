using McpResearch.Corpus.Tests.Processes;

namespace McpResearch.Corpus.Tests.Indexing;

public sealed class SideBySideTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private readonly NotesFolder notes = new(5);

    public void Dispose() => notes.Dispose();

    [Fact]
    public async Task Two_versions_on_one_corpus_keep_an_index_each_and_leave_the_other_alone()
    {
        await using var older = new ResearchCorpus(Options(), new OddEngine("old"));
        await using var newer = new ResearchCorpus(Options(), new OddEngine("new"));
        for (var round = 0; round < 3; round++)
        {
            notes.Write(50 + round, $"round{round}");
            Assert.Equal(1, await FoundAsync(older, $"round{round}state"));
            Assert.Equal(1, await FoundAsync(newer, $"round{round}state"));
        }

        await newer.IndexAsync(rebuild: true, verify: false, cancellation: Cancellation);
        Assert.Empty((await older.IndexAsync(rebuild: false, verify: true, cancellation: Cancellation)).Damage!);
        Assert.Equal(["b1", "b2"], notes.Builds);
    }

    [Fact]
    public async Task Two_corpora_in_one_index_folder_share_nothing()
    {
        using var others = new NotesFolder(3);
        await using var one = new ResearchCorpus(Options());
        await using var two = new ResearchCorpus(Options() with { CorpusFolder = others.Corpus });
        Assert.Equal(5, await FoundAsync(one, "note"));
        Assert.Equal(3, await FoundAsync(two, "note"));
        Assert.Equal(5, await FoundAsync(one, "note"));
        Assert.Equal(["b1", "b1"], notes.Builds);
    }

    private CorpusOptions Options() => new() { CorpusFolder = notes.Corpus, IndexFolder = notes.Index, FirstBuildWait = TimeSpan.FromMinutes(1) };

    private static async Task<int> FoundAsync(ResearchCorpus corpus, string query)
    {
        for (var start = TimeProvider.System.GetTimestamp(); ;)
        {
            var answer = await corpus.SearchAsync(new() { Query = query }, Cancellation);
            if (answer.Index.State == "current" || TimeProvider.System.GetElapsedTime(start) > TimeSpan.FromSeconds(60))
                return answer.Total;
        }
    }
}

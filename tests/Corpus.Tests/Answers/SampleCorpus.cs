namespace McpResearch.Corpus.Tests.Answers;

/// <summary>The sample corpus, copied to a folder of its own and indexed once for the tests that only read it.</summary>
public sealed class SampleCorpus : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    /// <summary>The door to it.</summary>
    public ResearchCorpus Corpus { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        folder.CopyFrom(RepositoryFiles.At("data"));
        Corpus = Open(folder.Path);
        await Corpus.IndexAsync(rebuild: false, verify: false);
    }

    public async ValueTask DisposeAsync()
    {
        await Corpus.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>A corpus in a folder, its index in <c>.index</c> below it, where no scan looks.</summary>
    internal static ResearchCorpus Open(string folder) =>
        new(new() { CorpusFolder = folder, IndexFolder = Path.Combine(folder, ".index"), FirstBuildWait = TimeSpan.FromMinutes(1) });
}

using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Indexing;
using McpResearch.Corpus.LuceneEngine;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Tests.Indexing;

public sealed class IndexUpdateTests : IDisposable
{
    private const int Notes = 100;

    private readonly string folder = Directory.CreateTempSubdirectory("update").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(true, new[] { 5, 25, Notes })]
    [InlineData(false, new[] { Notes })]
    public void A_first_build_can_be_searched_while_it_runs_and_no_later_commit_lacks_what_one_had(bool partly, int[] commits)
    {
        var corpus = Directory.CreateDirectory(Path.Combine(folder, "corpus")).FullName;
        for (var i = 0; i < Notes; i++)
            File.WriteAllText(Path.Combine(corpus, $"n{i}.md"), $"# Note {i}\n\nThe quokka of number {i}.\n");
        var index = Directory.CreateDirectory(Path.Combine(folder, "index")).FullName;
        var engine = new LuceneIndexEngine();
        using var writer = new Watched(engine.OpenWriter(index), () => Quokkas(engine, index));
        var reader = new CorpusReader(corpus, new BacklogLog(Path.Combine(corpus, CorpusReader.BacklogFile), TimeProvider.System));

        new IndexUpdate(reader, writer, "print", TimeProvider.System, null, TestContext.Current.CancellationToken, firstCommit: 5)
            .Run(UpdatePlan.Between(CorpusScanner.Scan(corpus).Files, []), FileSet.Empty, partly);

        Assert.Equal(commits, writer.Seen.Select(seen => seen.Found));
        Assert.All(writer.Seen, seen => Assert.Equal(seen.Found == Notes, seen.Fingerprint == "print"));
        Assert.Empty(engine.Verify(index));
    }

    private static int Quokkas(LuceneIndexEngine engine, string index)
    {
        using var reader = engine.OpenReader(index)!;
        Assert.Equal(reader.Stamp.Entries, reader.Count("quokka"));
        return reader.Stamp.Entries;
    }

    /// <summary>Looks at the index after each commit.</summary>
    private sealed class Watched(IIndexWriter writer, Func<int> look) : IIndexWriter
    {
        public List<(string Fingerprint, int Found)> Seen { get; } = [];

        public void Replace(IndexedFile file, IReadOnlyList<Entry> entries) => writer.Replace(file, entries);

        public void Remove(string path) => writer.Remove(path);

        public void Tidy() => writer.Tidy();

        public IndexStamp Commit(string fingerprint, DateTimeOffset asOf)
        {
            var stamp = writer.Commit(fingerprint, asOf);
            Seen.Add((fingerprint, look()));
            return stamp;
        }

        public void Dispose() => writer.Dispose();
    }
}

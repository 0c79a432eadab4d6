using System.Runtime.CompilerServices;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.LuceneEngine;
using McpResearch.Corpus.LuceneEngine.Segments;
using McpResearch.Corpus.Querying;
using McpResearch.Corpus.Tests.Engine;

namespace McpResearch.Corpus.Tests.LuceneEngine;

public sealed class LuceneIndexEngineTests : EngineContract
{
    private const string Maps = "/proc/self/maps";

    protected override IIndexEngine Engine { get; } = new LuceneIndexEngine();

    /// <summary>What is remembered from reader to reader holds no file. Where the system does not say what is mapped, nothing is checked.</summary>
    [Fact]
    public void A_closed_reader_lets_its_files_go_though_terms_of_it_are_remembered()
    {
        if (!File.Exists(Maps))
            return;
        SearchOnce();
        var mapped = true;
        for (var tries = 0; mapped && tries < 20; tries++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            mapped = IsMapped();
        }

        Assert.False(mapped);
        GC.KeepAlive(Engine);
    }

    [Theory]
    [InlineData("segments_1", "_0.si")]
    [InlineData("_0_Lucene41_0.tim", "_0.cfs")]
    public void What_a_killed_writer_left_of_a_segment_is_deleted_and_in_nobody_s_way(params string[] left)
    {
        Add("one");
        var directory = LuceneFolder.Open(Folder);
        var staged = new StagedDirectory(directory);
        foreach (var name in left)
            staged.CreateOutput(name, Lucene.Net.Store.IOContext.DEFAULT).Dispose();
        Assert.Equal(left, staged.ListAll().OrderDescending());
        Engine.OpenWriter(Folder).Dispose();
        Assert.Empty(staged.ListAll());
        foreach (var name in left)
            staged.CreateOutput(name, Lucene.Net.Store.IOContext.DEFAULT).Dispose();
        Add("two");
        Assert.Empty(staged.ListAll());
        Assert.Empty(Engine.Verify(Folder));
        using var reader = Engine.OpenReader(Folder)!;
        Assert.Equal(2, reader.Stamp.Entries);
    }

    private void Add(string key)
    {
        using var writer = Engine.OpenWriter(Folder);
        writer.Replace(SampleEntries.File($"{key}.md", 1), [SampleEntries.Note(key, "Title", "Text.")]);
        writer.Commit("f", DateTimeOffset.UnixEpoch);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SearchOnce()
    {
        var random = new Random(1);
        var notes = Enumerable.Range(0, 400).Select(i => SampleEntries.Note($"n{i}", $"Note {i}", string.Join(' ', Enumerable.Range(0, 60).Select(_ => $"word{random.Next(20_000)}")))).ToArray();
        using (var writer = Engine.OpenWriter(Folder))
        {
            writer.Replace(SampleEntries.File("a.md", notes.Length), notes);
            writer.Commit("f1", new(2026, 2, 22, 12, 0, 0, TimeSpan.Zero));
        }

        using var reader = Engine.OpenReader(Folder)!;
        Assert.Equal(400, reader.Search(new() { Query = QueryParser.Parse("note word7") }, TestContext.Current.CancellationToken).Total);
        Assert.True(IsMapped());
    }

    private bool IsMapped() => File.ReadAllText(Maps).Contains(Folder, StringComparison.Ordinal);
}

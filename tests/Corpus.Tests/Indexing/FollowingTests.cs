using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Tests.Answers;

namespace McpResearch.Corpus.Tests.Indexing;

/// <summary>The index follows the folder: what changes on disk is in the very next answer.</summary>
public sealed class FollowingTests : IAsyncLifetime
{
    private const string Digest = "# Digest - 2026-03-01\n\n## Top Stories\n\n### C\n\n#### [Zebra](./research/zebra.md)\n\nStripes.\n";
    private const string Note = "# Zebra in depth\n\n| | |\n|---|---|\n| **Source** | Zoo |\n| **URL** | [e.org](https://e.org/zebra) |\n| **Researched** | 2026-03-01 |\n\n## Overview\n\nHooves and savanna.\n";
    private readonly TempFolder folder = new();
    private ResearchCorpus corpus = null!;

    public ValueTask InitializeAsync()
    {
        corpus = SampleCorpus.Open(folder.Path);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await corpus.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Files_that_come_change_move_and_go_are_seen_by_the_next_call()
    {
        folder.Write("a.md", "# Alpha\n\nfirst giraffe\n");
        Assert.Equal(["note:a"], await FindAsync("giraffe"));
        folder.Write("a.md", "# Alpha\n\nsecond okapi, longer than before\n");
        Assert.Empty(await FindAsync("giraffe"));
        Assert.Equal(["note:a"], await FindAsync("okapi"));
        File.Move(folder.At("a.md"), folder.At("b.md"));
        Assert.Equal(["note:b"], await FindAsync("okapi"));
        File.Delete(folder.At("b.md"));
        Assert.Empty(await FindAsync("okapi"));
    }

    [Fact]
    public async Task A_note_joins_its_story_when_it_comes_and_stands_alone_when_the_story_goes()
    {
        folder.Write("d.md", Digest);
        Assert.Empty(await FindAsync("savanna"));
        Assert.Contains((await corpus.StatusAsync()).Problems, problem => problem.Message.Contains("research/zebra.md", StringComparison.Ordinal));
        folder.Write("research/zebra.md", Note);
        Assert.Equal(["article:2026-03-01/zebra"], await FindAsync("savanna"));
        Assert.Empty((await corpus.StatusAsync()).Problems);
        folder.Write("research/zebra.md", Note.Replace("savanna", "grassland plains", StringComparison.Ordinal));
        Assert.Equal(["article:2026-03-01/zebra"], await FindAsync("grassland"));
        File.Delete(folder.At("d.md"));
        Assert.Equal(["note:research/zebra"], await FindAsync("grassland"));
    }

    [Theory]
    [InlineData("a/zebra.md")]
    [InlineData("z/zebra.md")]
    public async Task A_plain_note_that_a_story_links_to_is_that_story_from_the_first_build_on(string note)
    {
        folder.Write("d.md", Digest.Replace("./research/zebra.md", note, StringComparison.Ordinal));
        folder.Write(note, "# Zebra in depth\n\nHooves and savanna.\n");
        folder.Write("other.md", "# Lion\n\nAlso of the savanna.\n");
        Assert.Equal(["article:2026-03-01/zebra", "note:other"], (await FindAsync("savanna")).Order());
        Assert.Equal(3, (await corpus.StatusAsync()).Entries.Sum(kind => kind.Count));
    }

    [Fact]
    public async Task Two_files_that_give_one_id_both_stay_and_the_first_keeps_it()
    {
        folder.Write("m.md", Digest);
        folder.Write("z.md", Digest.Replace("Stripes", "Stripes of the second file", StringComparison.Ordinal));
        Assert.Equal(["article:2026-03-01/zebra", "article:2026-03-01~2/zebra"], (await FindAsync("stripes", fold: false)).Order(StringComparer.Ordinal));
        Assert.Contains((await corpus.StatusAsync()).Problems, problem => problem.Message.Contains("digest:2026-03-01~2", StringComparison.Ordinal));
        File.Delete(folder.At("m.md"));
        Assert.Equal(["article:2026-03-01/zebra"], await FindAsync("stripes"));
    }

    [Fact]
    public async Task A_torn_index_is_made_anew()
    {
        folder.Write("a.md", "# Alpha\n\ngiraffe\n");
        Assert.Equal(["note:a"], await FindAsync("giraffe"));
        await corpus.DisposeAsync();
        foreach (var file in Directory.EnumerateFiles(folder.At(".index"), "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file)[0] is '_' or 's'))
            File.WriteAllBytes(file, [1, 2, 3]);
        corpus = SampleCorpus.Open(folder.Path);
        Assert.Equal(["note:a"], await FindAsync("giraffe"));
    }

    [Fact]
    public async Task A_rebuild_leaves_one_build_and_the_same_answers()
    {
        folder.Write("a.md", "# Alpha\n\ngiraffe\n");
        Assert.Equal(["note:a"], await FindAsync("giraffe"));
        var report = await corpus.IndexAsync(rebuild: true, verify: true);
        Assert.Equal(("asked", 1), (report.Rebuilt, report.FilesIndexed));
        Assert.Empty(report.Damage!);
        Assert.Equal(["note:a"], await FindAsync("giraffe"));
        Assert.Single(Directory.GetDirectories(Directory.GetDirectories(folder.At(".index")).Single(), "b*"));
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_left_alone()
    {
        folder.Write("a.md", "# Alpha\n");
        folder.Write(".index/letter.txt", "mine");
        var error = await Assert.ThrowsAsync<CorpusException>(() => corpus.SearchAsync(new() { Query = "alpha" }));
        Assert.Equal(CorpusError.IndexUnusable, error.Error);
        Assert.DoesNotContain(folder.Path, error.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(folder.At(".index", "letter.txt")));
    }

    [Fact]
    public async Task Opening_and_closing_touches_nothing()
    {
        folder.Write("a.md", "# Alpha\n");
        await using (SampleCorpus.Open(folder.Path))
        {
        }

        Assert.False(Directory.Exists(folder.At(".index")));
    }

    [Fact]
    public async Task A_corpus_that_is_not_there_says_so_and_works_once_it_is()
    {
        await using var late = new ResearchCorpus(new() { CorpusFolder = folder.At("late"), IndexFolder = folder.At(".index"), FirstBuildWait = TimeSpan.FromMinutes(1) });
        var error = await Assert.ThrowsAsync<CorpusException>(() => late.SearchAsync(new() { Query = "x" }));
        Assert.Equal(CorpusError.CorpusUnusable, error.Error);
        folder.Write("late/a.md", "# Alpha\n\ngiraffe\n");
        Assert.Equal(1, (await late.SearchAsync(new() { Query = "giraffe" })).Total);
    }

    private async Task<string[]> FindAsync(string word, bool fold = true)
    {
        var results = (await corpus.SearchAsync(new SearchRequest { Query = word })).Results;
        return [.. results.Where(result => result.Kind is "note" or "article").SelectMany(result => fold ? [result.Id] : new[] { result.Id }.Concat(result.Duplicates ?? []))];
    }
}

using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Tests.Processes;

namespace McpResearch.Corpus.Tests.Indexing;

public class BadPlacesTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_index_folder_that_cannot_be_written_is_replaced_by_memory_and_said()
    {
        using var notes = new NotesFolder(5);
        File.WriteAllText(notes.At("../file"), "");
        var notices = new Heard();
        await using var corpus = new ResearchCorpus(new() { CorpusFolder = notes.Corpus, IndexFolder = notes.At("../file/index"), Notices = notices });
        Assert.Equal(5, (await corpus.SearchAsync(new() { Query = "note" }, Cancellation)).Total);
        var status = await corpus.StatusAsync(Cancellation);
        Assert.Contains(status.Problems, problem => problem.Message.Contains("in the memory of this process"));
        Assert.Contains("memory", Assert.Single(notices.Texts));
        notes.Write(9, "late");
        Assert.Equal(1, (await corpus.SearchAsync(new() { Query = "latestate" }, Cancellation)).Total);
        File.Delete(notes.At("9/note-9.md"));
        Assert.Equal(0, (await corpus.SearchAsync(new() { Query = "latestate" }, Cancellation)).Total);
    }

    [Fact]
    public async Task A_folder_that_disappears_is_an_error_and_its_index_is_there_when_it_comes_back()
    {
        using var notes = new NotesFolder(5);
        await using var corpus = notes.Open();
        var before = await corpus.SearchAsync(new() { Query = "note" }, Cancellation);
        Directory.Move(notes.Corpus, notes.At("../away"));
        var error = await Assert.ThrowsAsync<CorpusException>(async () =>
        {
            for (var start = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(20);)
                await corpus.SearchAsync(new() { Query = "note" }, Cancellation);
        });
        Assert.Equal(CorpusError.CorpusUnusable, error.Error);
        Directory.Move(notes.At("../away"), notes.Corpus);
        var after = await corpus.SearchAsync(new() { Query = "note" }, Cancellation);
        Assert.Equal((5, before.Index.Generation), (after.Total, after.Index.Generation));
        notes.Write(7, "late");
        for (var start = TimeProvider.System.GetTimestamp(); after.Total == 5 && TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(20);)
            after = await corpus.SearchAsync(new() { Query = "note" }, Cancellation);
        Assert.Equal(6, after.Total);
    }

    [Fact]
    public async Task An_index_that_is_deleted_while_it_is_used_is_made_again()
    {
        using var notes = new NotesFolder(5);
        await using var corpus = notes.Open();
        await corpus.SearchAsync(new() { Query = "note" }, Cancellation);
        Directory.Delete(notes.Index, recursive: true);
        notes.Write(7, "late");
        Assert.Equal(6, (await corpus.SearchAsync(new() { Query = "note" }, Cancellation)).Total);
        await using var other = notes.Open();
        Assert.Equal(6, (await other.SearchAsync(new() { Query = "note" }, Cancellation)).Total);
    }

    [Fact]
    public async Task Times_of_the_future_and_of_the_past_are_times_like_others()
    {
        using var notes = new NotesFolder(3);
        File.SetLastWriteTimeUtc(notes.At("0/note-0.md"), new(2199, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(notes.At("1/note-1.md"), new(1971, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await using var corpus = notes.Open();
        var first = await corpus.SearchAsync(new() { Query = "note" }, Cancellation);
        Assert.Equal(first.Index.Generation, (await corpus.SearchAsync(new() { Query = "note" }, Cancellation)).Index.Generation);
        notes.Write(0, "late");
        File.SetLastWriteTimeUtc(notes.At("0/note-0.md"), new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(1, (await corpus.SearchAsync(new() { Query = "latestate" }, Cancellation)).Total);
    }

    [Fact]
    public async Task Odd_names_and_links_in_circles_do_no_harm()
    {
        using var notes = new NotesFolder(3);
        foreach (var name in (string[])["with space.md", "quote\"'.md", "한국어 노트.md", "emoji-😀.md", "line\nbreak.md", "-dash.md", "#hash%20.md", "back\\slash.md"])
            File.WriteAllText(notes.At(name), "# Odd note\n");
        Directory.CreateSymbolicLink(notes.At("circle"), notes.Corpus);
        File.CreateSymbolicLink(notes.At("self.md"), notes.At("self.md"));
        await using var corpus = notes.Open();
        Assert.Equal(8, (await corpus.SearchAsync(new() { Query = "odd" }, Cancellation)).Total);
        Assert.Equal(2, (await corpus.StatusAsync(Cancellation)).Problems.Count(problem => problem.Message.Contains("not followed")));
    }

    private sealed class Heard : IProgress<string>
    {
        public List<string> Texts { get; } = [];

        public void Report(string value) => Texts.Add(value);
    }
}

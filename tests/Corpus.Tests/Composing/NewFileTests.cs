using System.Text;
using McpResearch.Corpus.Composing;
using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Tests.Composing;

public sealed class NewFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void A_file_is_made_with_its_folders_and_nothing_else()
    {
        Assert.True(Create("a/b/c.md", "één\n"));
        Assert.Equal(Encoding.UTF8.GetBytes("één\n"), File.ReadAllBytes(folder.At("a/b/c.md")));
        Assert.Equal([folder.At("a/b/c.md")], Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_file_that_is_there_stays_as_it_is()
    {
        folder.Write("a/c.md", "old");
        Assert.False(Create("a/c.md", "new"));
        Assert.Equal("old", File.ReadAllText(folder.At("a/c.md")));
        Assert.Single(Directory.GetFiles(folder.At("a")));
    }

    [Fact]
    public void Of_many_that_make_one_file_at_once_exactly_one_does()
    {
        for (var round = 0; round < 20; round++)
        {
            var name = $"a/{round}.md";
            var made = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(i => (i, Made: Create(name, $"{i}"))).Where(pair => pair.Made).ToArray();
            Assert.Equal($"{Assert.Single(made).i}", File.ReadAllText(folder.At(name)));
        }

        Assert.Equal(20, Directory.GetFiles(folder.At("a")).Length);
    }

    [Fact]
    public void A_name_that_leads_out_of_the_corpus_is_refused()
    {
        if (OperatingSystem.IsWindows())
            return;
        folder.Write("outside/x.md", "");
        Directory.CreateDirectory(folder.At("corpus"));
        Directory.CreateSymbolicLink(folder.At("corpus/research"), folder.At("outside"));
        var error = Assert.Throws<CorpusException>(() => NewFile.TryCreate(folder.At("corpus"), "research/y.md", "text", TimeProvider.System));
        Assert.Equal(CorpusError.NoteNotWritten, error.Error);
        Assert.Contains("is a link", error.Message);
        Assert.False(File.Exists(folder.At("outside/y.md")));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_said_without_a_path_of_the_machine()
    {
        folder.Write("research", "a file where a folder should be");
        var error = Assert.Throws<CorpusException>(() => Create("research/y.md", "text"));
        Assert.Equal(CorpusError.NoteNotWritten, error.Error);
        Assert.StartsWith("Nothing was saved to research/y.md", error.Message);
        Assert.DoesNotContain(folder.Path, error.Message);
    }

    [Fact]
    public void A_disk_that_takes_nothing_is_said()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var error = Assert.Throws<CorpusException>(() => NewFile.TryCreate("/proc", "research/y.md", "text", TimeProvider.System));
        Assert.Equal(CorpusError.NoteNotWritten, error.Error);
    }

    [Fact]
    public void Drafts_of_dead_processes_are_cleared_away_once_they_are_old()
    {
        folder.Write("a/.saving-old", "half");
        folder.Write("a/.saving-new", "half");
        File.SetLastWriteTimeUtc(folder.At("a/.saving-old"), TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-2));
        Assert.True(Create("a/c.md", "text"));
        Assert.Equal([folder.At("a/.saving-new"), folder.At("a/c.md")], Directory.GetFiles(folder.At("a")).Order(StringComparer.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private bool Create(string path, string text) => NewFile.TryCreate(folder.Path, path, text, TimeProvider.System);
}

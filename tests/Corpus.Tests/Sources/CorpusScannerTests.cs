using McpResearch.Corpus.Errors;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Tests.Sources;

public sealed class CorpusScannerTests : IDisposable
{
    readonly TempFolder folder = new();

    [Fact]
    public void Markdown_files_at_any_depth_are_found_in_order_with_length_and_time()
    {
        var full = folder.Add("b/c/d.MD", "four");
        folder.Add("a.md");
        folder.Add("b/picture.png");
        folder.Add("B.md");
        folder.Add("backlog.jsonl");
        folder.Add("b/backlog.jsonl");
        var scan = Scan();
        Assert.Equal(["B.md", "a.md", "b/c/d.MD", "backlog.jsonl"], scan.Files.Select(file => file.Path));
        Assert.Equal(new SourceFile("b/c/d.MD", 4, File.GetLastWriteTimeUtc(full).Ticks), scan.Files[2]);
        Assert.Empty(scan.Problems);
    }

    [Fact]
    public void Hidden_folders_modules_and_leftovers_are_left_out()
    {
        folder.Add(".git/a.md");
        folder.Add("x/.obsidian/b.md");
        folder.Add("node_modules/c/README.md");
        folder.Add("._d.md");
        folder.Add("e.md");
        Assert.Equal("e.md", Assert.Single(Scan().Files).Path);
    }

    [Fact]
    public void Links_that_leave_the_corpus_circle_or_lead_nowhere_are_reported_and_not_followed()
    {
        using var outside = new TempFolder();
        folder.Add("a/real.md");
        folder.Link("a/up", folder.Path);
        folder.Link("a/self.md", "self.md");
        folder.Link("gone.md", "nothing.md");
        folder.Link("out.md", outside.Add("secret.md"));
        folder.Link("outside", outside.Path);
        var scan = Scan();
        Assert.Equal("a/real.md", Assert.Single(scan.Files).Path);
        Assert.Equal(["a/self.md", "a/up", "gone.md", "out.md", "outside"], scan.Problems.Select(problem => problem.Location.File));
        Assert.All(scan.Problems, problem => Assert.Contains("not followed", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_links_name_inside_the_corpus_is_found_once()
    {
        folder.Add("a/real.md");
        folder.Add(".store/hidden.md", "12345");
        folder.Link("latest.md", "a/real.md");
        folder.Link("also", "a");
        folder.Link("kept.md", ".store/hidden.md");
        var scan = Scan();
        Assert.Equal(["a/real.md", "kept.md"], scan.Files.Select(file => file.Path));
        Assert.Equal(5, scan.Files[1].Length);
        Assert.Equal(scan.Files[1], SourceReader.Read(folder.Path, "kept.md")!.File);
        Assert.Empty(scan.Problems);
    }

    [Fact]
    public void A_corpus_that_is_itself_a_link_is_read()
    {
        folder.Add("real/a.md");
        folder.Link("real/b.md", "a.md");
        folder.Link("alias", "real");
        var scan = CorpusScanner.Scan(Path.Combine(folder.Path, "alias"), TestContext.Current.CancellationToken);
        Assert.Equal("a.md", Assert.Single(scan.Files).Path);
        Assert.Empty(scan.Problems);
    }

    [Fact]
    public void A_missing_folder_says_what_to_do()
    {
        var missing = Path.Combine(folder.Path, "none");
        var error = Assert.Throws<CorpusException>(() => CorpusScanner.Scan(missing, TestContext.Current.CancellationToken));
        Assert.Equal(CorpusError.CorpusUnusable, error.Error);
        Assert.Contains("\"none\"", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, error.Message, StringComparison.Ordinal);
        Assert.Contains("create it", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\0b")]
    public void A_name_that_is_none_is_no_corpus(string name) =>
        Assert.Throws<CorpusException>(() => CorpusScanner.Scan(name, TestContext.Current.CancellationToken));

    [Fact]
    public void A_file_is_no_corpus()
    {
        var file = folder.Add("a.md");
        var error = Assert.Throws<CorpusException>(() => CorpusScanner.Scan(file, TestContext.Current.CancellationToken));
        Assert.Equal(CorpusError.CorpusUnusable, error.Error);
        Assert.Contains("is a file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_an_empty_corpus()
    {
        var scan = Scan();
        Assert.Empty(scan.Files);
        Assert.Empty(scan.Problems);
    }

    [Fact]
    public void A_folder_that_may_not_be_read_is_a_problem_and_the_rest_is_found()
    {
        folder.Add("a.md");
        folder.Add("closed/b.md");
        using var closed = new ClosedFolder(Path.Combine(folder.Path, "closed"));
        if (closed.IsOpen)
            return;
        var scan = Scan();
        Assert.Equal("a.md", Assert.Single(scan.Files).Path);
        Assert.Equal("closed", Assert.Single(scan.Problems).Location.File);
    }

    public void Dispose() => folder.Dispose();

    SourceScan Scan() => CorpusScanner.Scan(folder.Path, TestContext.Current.CancellationToken);

    /// <summary>Takes all rights from a folder for a while. An administrator still may read it.</summary>
    sealed class ClosedFolder : IDisposable
    {
        readonly string path;

        public ClosedFolder(string path)
        {
            this.path = path;
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.None);
        }

        public bool IsOpen
        {
            get
            {
                try
                {
                    return Directory.GetFiles(path).Length >= 0;
                }
                catch (UnauthorizedAccessException)
                {
                    return false;
                }
            }
        }

        public void Dispose()
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}

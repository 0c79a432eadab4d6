using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Tests.Sources;

public class SourceDigestTests
{
    private static readonly SourceFile One = new("notes/a.md", 12, 638_000);
    private static readonly SourceFile Other = new("b.md", 7, 639_000);

    [Fact]
    public void Files_count_in_whatever_order_they_come() => Assert.Equal(SourceDigest.Of([One, Other]), SourceDigest.Of([Other, One]));

    [Fact]
    public void Path_length_and_time_all_count()
    {
        SourceFile[] others = [One with { Path = "notes/b.md" }, One with { Length = 13 }, One with { ModifiedTicks = 638_001 }];
        Assert.Equal(4, others.Append(One).Select(file => SourceDigest.Of([file])).Distinct().Count());
    }

    [Fact]
    public void A_file_that_goes_leaves_what_was_before()
    {
        var before = SourceDigest.Of([One]);
        Assert.Equal(before, before.With(Other).Without(Other));
        Assert.Equal(default, before.Without(One));
    }

    [Fact]
    public void A_folder_and_a_name_are_a_path()
    {
        Assert.Equal(SourceDigest.Of([One]), default(SourceDigest).With("notes", "a.md", One.Length, One.ModifiedTicks));
        Assert.Equal(SourceDigest.Of([Other]), default(SourceDigest).With("", "b.md", Other.Length, Other.ModifiedTicks));
        var far = new string('x', 3_000);
        Assert.Equal(SourceDigest.Of([new($"{far}/{far}", 1, 2)]), default(SourceDigest).With(far, far, 1, 2));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1:x")]
    [InlineData("-1:00")]
    public void Other_text_is_none(string? text) => Assert.Null(SourceDigest.Parse(text));

    [Fact]
    public void What_is_written_is_read()
    {
        var digest = SourceDigest.Of([One, Other]);
        Assert.Equal(digest, SourceDigest.Parse(digest.ToString()));
    }

    [Fact]
    public void A_walk_that_lists_nothing_counts_what_one_that_lists_finds()
    {
        using var folder = new TempFolder();
        folder.Add("a.md", "one");
        folder.Add("b/c/d.md", "two");
        folder.Add("b/picture.png");
        folder.Add(".store/hidden.md", "three");
        folder.Link("kept.md", ".store/hidden.md");
        var scan = CorpusScanner.Scan(folder.Path, TestContext.Current.CancellationToken);
        Assert.Equal(3, scan.Files.Count);
        Assert.Equal(SourceDigest.Of(scan.Files), CorpusScanner.Digest(folder.Path, TestContext.Current.CancellationToken).Digest);
    }
}

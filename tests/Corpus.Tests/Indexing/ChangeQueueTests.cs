using McpResearch.Corpus.Indexing;

namespace McpResearch.Corpus.Tests.Indexing;

/// <summary>Where the system has such a queue: on Linux, on a disk of the machine.</summary>
public sealed class ChangeQueueTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly ChangeQueue? queue;
    private int changes;

    public ChangeQueueTests()
    {
        folder.Write("a.md", "# A\n");
        Directory.CreateDirectory(folder.At("sub"));
        queue = ChangeQueue.Open(folder.Path, () => changes++);
        queue?.Watch(folder.Path);
        queue?.Watch(folder.At("sub"));
    }

    [Fact]
    public void Nothing_is_told_where_nothing_changes()
    {
        File.ReadAllText(folder.At("a.md"));
        Assert.Equal(0, Asked());
    }

    [Fact]
    public void Whatever_was_written_before_one_asks_is_told_once()
    {
        for (var round = 0; round < 1000; round++)
        {
            File.AppendAllText(folder.At("a.md"), "more\n");
            Assert.Equal(queue is null ? 0 : 1, Asked());
            Assert.Equal(0, Asked());
        }
    }

    [Fact]
    public void Files_that_come_go_and_move_below_are_told()
    {
        folder.Write("sub/b.md", "# B\n");
        var came = Asked();
        File.Move(folder.At("sub/b.md"), folder.At("sub/c.md"));
        var moved = Asked();
        File.Delete(folder.At("sub/c.md"));
        Assert.Equal(queue is null ? (0, 0, 0) : (1, 1, 1), (came, moved, Asked()));
    }

    [Fact]
    public void A_folder_that_comes_to_the_place_of_another_is_watched_once_it_is_named_again()
    {
        Directory.Delete(folder.At("sub"));
        Directory.CreateDirectory(folder.At("sub"));
        queue?.Watch(folder.At("sub"));
        Asked();
        folder.Write("sub/b.md", "# B\n");
        Assert.Equal(queue is null ? 0 : 1, Asked());
    }

    [Fact]
    public void What_cannot_be_watched_is_known()
    {
        Assert.True(queue?.Works ?? true);
        queue?.Watch(folder.At("missing"));
        Assert.False(queue?.Works ?? false);
    }

    [Fact]
    public void A_disk_of_which_nothing_is_known_has_no_queue() => Assert.Null(ChangeQueue.Open(folder.At("missing"), () => { }));

    [Fact]
    public void Nobody_is_told_of_anything_after_the_end()
    {
        queue?.Dispose();
        folder.Write("a.md", "");
        Assert.Equal(0, Asked());
    }

    public void Dispose()
    {
        queue?.Dispose();
        folder.Dispose();
    }

    private int Asked()
    {
        changes = 0;
        queue?.Ask();
        return changes;
    }
}

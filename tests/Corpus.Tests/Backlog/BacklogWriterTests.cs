using System.Text;
using McpResearch.Corpus.Backlog;

namespace McpResearch.Corpus.Tests.Backlog;

public class BacklogWriterTests
{
    [Fact]
    public void A_full_disk_leaves_the_log_as_it_was()
    {
        using var disk = new SmallDisk(20);
        BacklogWriter.Append(disk, "first"u8);
        Assert.Throws<IOException>(() => BacklogWriter.Append(disk, "a line that does not fit"u8));
        Assert.Equal("first\n", Encoding.UTF8.GetString(disk.ToArray()));
        BacklogWriter.Append(disk, "second"u8);
        Assert.Equal("first\nsecond\n", Encoding.UTF8.GetString(disk.ToArray()));
    }

    /// <summary>Takes what fits, then fails, as a full disk does.</summary>
    private sealed class SmallDisk(int size) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> bytes)
        {
            var room = (int)Math.Min(bytes.Length, size - Position);
            base.Write(bytes[..room]);
            if (room < bytes.Length)
                throw new IOException("No space left.");
        }
    }
}

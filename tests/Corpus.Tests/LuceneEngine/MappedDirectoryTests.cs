using Lucene.Net.Store;
using McpResearch.Corpus.LuceneEngine;

namespace McpResearch.Corpus.Tests.LuceneEngine;

/// <summary>What is read from memory is what Lucene's own files say.</summary>
public sealed class MappedDirectoryTests : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("mapped").FullName;

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(200_000)]
    public void Numbers_and_bytes_come_back(int filler)
    {
        using var directory = LuceneFolder.Open(folder);
        using (var output = directory.CreateOutput("file", IOContext.DEFAULT))
        {
            output.WriteBytes(new byte[filler], filler);
            output.WriteInt16(-2);
            output.WriteInt32(int.MinValue);
            output.WriteInt64(long.MaxValue);
            output.WriteVInt32(-1);
            output.WriteVInt64(1L << 60);
            output.WriteString("größe 量");
        }

        using var input = directory.OpenInput("file", IOContext.DEFAULT);
        input.Seek(filler);
        Assert.Equal((-2, int.MinValue, long.MaxValue, -1, 1L << 60, "größe 量"), (input.ReadInt16(), input.ReadInt32(), input.ReadInt64(), input.ReadVInt32(), input.ReadVInt64(), input.ReadString()));
        Assert.Equal(input.Length, input.Position);
        Assert.Throws<EndOfStreamException>(() => input.ReadByte());
    }

    /// <summary>Pieces below, at and above the size of a buffer, so that each way through it is gone.</summary>
    [Fact]
    public void A_file_and_its_sum_are_those_that_Lucene_writes()
    {
        var bytes = new byte[200_000];
        new Random(3).NextBytes(bytes);
        using var stock = new NIOFSDirectory(Path.Combine(folder, "stock"));
        using var directory = LuceneFolder.Open(folder);
        var sums = new Lucene.Net.Store.Directory[] { stock, directory }.Select(place =>
        {
            using var output = place.CreateOutput("file", IOContext.DEFAULT);
            foreach (var length in new[] { 1, 32_767, 1, 32_768, 5, 32_768, 40_000, 7, 0, 32_760, 9 })
            {
                output.WriteBytes(bytes, 11, length);
                output.WriteByte(42);
            }

            return (output.Checksum, output.Position, output.Length);
        }).ToArray();
        Assert.Equal(sums[0], sums[1]);
        Assert.Equal(File.ReadAllBytes(Path.Combine(folder, "stock", "file")), File.ReadAllBytes(Path.Combine(folder, "file")));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(100_000)]
    public void Parts_and_clones_read_on_their_own_and_outlive_the_whole(int length)
    {
        var bytes = Written(length);
        using var directory = LuceneFolder.Open(folder);
        IndexInput part, clone;
        using (var slicer = directory.CreateSlicer("file", IOContext.DEFAULT))
            part = slicer.OpenSlice("part", 100, 300);
        using (var whole = directory.OpenInput("file", IOContext.DEFAULT))
        {
            whole.Seek(50);
            clone = (IndexInput)whole.Clone();
            whole.ReadByte();
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal(bytes[100..400], Read(part, 300));
        Assert.Equal(bytes[50..150], Read(clone, 100));
        Assert.Throws<EndOfStreamException>(() => part.ReadByte());
        Assert.Throws<EndOfStreamException>(() => part.Seek(301));
        Assert.Throws<EndOfStreamException>(() => part.Seek(-1));
    }

    [Fact]
    public void What_was_given_back_is_read_again()
    {
        var bytes = Written(1_000_000);
        using var directory = LuceneFolder.Open(folder);
        using var input = directory.OpenInput("file", IOContext.DEFAULT);
        Assert.Equal(bytes.Length, directory.MappedBytes);
        for (var round = 0; round < 3; round++)
        {
            input.Seek(round);
            Assert.Equal(bytes[round..], Read(input, bytes.Length - round));
            directory.Release();
        }
    }

    [Fact]
    public void A_merge_reads_the_same_without_mapping()
    {
        var bytes = Written(100_000);
        using var directory = LuceneFolder.Open(folder);
        var merging = new IOContext(new MergeInfo(1, 1, isExternal: false, 1));
        using var input = directory.OpenInput("file", merging);
        Assert.Equal(bytes, Read(input, bytes.Length));
        using var slicer = directory.CreateSlicer("file", merging);
        Assert.Equal(bytes[100..400], Read(slicer.OpenSlice("part", 100, 300), 300));
        Assert.Equal(0, directory.MappedBytes);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    [InlineData(5, 2)]
    [InlineData(7, 0)]
    [InlineData(1, long.MaxValue)]
    [InlineData(long.MaxValue, 1)]
    public void A_part_beyond_the_end_is_refused(long offset, long count)
    {
        File.WriteAllBytes(Path.Combine(folder, "file"), new byte[6]);
        using var directory = LuceneFolder.Open(folder);
        using var slicer = directory.CreateSlicer("file", IOContext.DEFAULT);
        Assert.Throws<EndOfStreamException>(() => slicer.OpenSlice("part", offset, count));
    }

    [Fact]
    public void A_number_that_does_not_end_is_refused()
    {
        File.WriteAllBytes(Path.Combine(folder, "file"), [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        using var directory = LuceneFolder.Open(folder);
        using var input = directory.OpenInput("file", IOContext.DEFAULT);
        Assert.Throws<IOException>(() => input.ReadVInt32());
    }

    private static byte[] Read(IndexInput input, int count)
    {
        var bytes = new byte[count];
        input.ReadBytes(bytes, 0, count);
        return bytes;
    }

    private byte[] Written(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        File.WriteAllBytes(Path.Combine(folder, "file"), bytes);
        return bytes;
    }
}

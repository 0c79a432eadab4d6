using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Store;
using Lucene.Net.Util;
using McpResearch.Corpus.LuceneEngine.Segments;

namespace McpResearch.Corpus.Tests.LuceneEngine;

public class FastCompressionTests
{
    /// <summary>Of many repeats, of few, of none.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(256)]
    public void Lucene_reads_every_part_of_what_was_compressed(int kinds)
    {
        var random = new Random(kinds);
        foreach (var length in (int[])[1, 2, 12, 13, 64, 4095, 4096, 70_000, 200_000])
        {
            byte[] bytes = [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(kinds))];
            var block = new GrowableByteArrayDataOutput(16);
            new FastCompression().NewCompressor().Compress(bytes, 0, length, block);
            foreach (var (offset, count) in ((int, int)[])[(0, length), (length / 2, length - (length / 2)), (length / 3, 1)])
            {
                var part = new BytesRef();
                CompressionMode.FAST.NewDecompressor().Decompress(new ByteArrayDataInput(block.Bytes, 0, block.Length), length, offset, count, part);
                Assert.True(bytes.AsSpan(offset, count).SequenceEqual(part.Bytes.AsSpan(part.Offset, part.Length)));
            }
        }
    }
}

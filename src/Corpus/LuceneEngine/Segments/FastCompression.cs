using K4os.Compression.LZ4;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Store;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>LZ4 blocks as <see cref="CompressionMode.FAST"/> reads them, written by a compressor that is quicker than its own.</summary>
internal sealed class FastCompression : CompressionMode
{
    /// <inheritdoc/>
    public override Compressor NewCompressor() => new Lz4();

    /// <inheritdoc/>
    public override Decompressor NewDecompressor() => FAST.NewDecompressor();

    private sealed class Lz4 : Compressor
    {
        private byte[] block = [];

        public override void Compress(byte[] bytes, int off, int len, DataOutput @out)
        {
            if (LZ4Codec.MaximumOutputSize(len) is var most && most > block.Length)
                block = new byte[most];
            @out.WriteBytes(block, 0, LZ4Codec.Encode(bytes, off, len, block, 0, block.Length));
        }
    }
}

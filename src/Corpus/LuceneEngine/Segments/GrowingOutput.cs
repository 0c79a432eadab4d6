using Lucene.Net.Store;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>Collects bytes in memory; the stock one locks at each step. For one thread at a time.</summary>
internal sealed class GrowingOutput : DataOutput
{
    private byte[] bytes = new byte[1024];

    /// <summary>How many bytes there are.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public override void WriteByte(byte b)
    {
        if (Count == bytes.Length)
            Grow(1);
        bytes[Count++] = b;
    }

    /// <inheritdoc/>
    public override void WriteBytes(byte[] b, int offset, int length)
    {
        if (length > bytes.Length - Count)
            Grow(length);
        b.AsSpan(offset, length).CopyTo(bytes.AsSpan(Count));
        Count += length;
    }

    /// <summary>Hands the bytes over and is empty.</summary>
    public void MoveTo(DataOutput to)
    {
        to.WriteBytes(bytes, 0, Count);
        Count = 0;
    }

    /// <summary>Gives the bytes back and is empty.</summary>
    public byte[] Take()
    {
        var taken = bytes[..Count];
        Count = 0;
        return taken;
    }

    private void Grow(int more) => Array.Resize(ref bytes, Math.Max(2 * bytes.Length, Count + more));
}

using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>Where a term stands in its documents. For one thread at a time.</summary>
/// <remarks>The file is that of <see cref="Lucene41PostingsFormat"/>: the steps from position to position, in each document from 0, of one document after the other; blocks of 128 packed ones, and what remains in numbers of few bytes.</remarks>
/// <param name="file">Read from here on by nobody else.</param>
internal sealed class BlockPositions(IndexInput file)
{
    private readonly int[] steps = new int[PackedBlock.Size];
    private readonly byte[] packed = new byte[PackedBlock.Room];
    private long count;
    private long first;
    private int length;

    /// <summary>Goes to the start of a term that stands at so many positions.</summary>
    public void Start(long address, long count)
    {
        (this.count, first, length) = (count, 0, 0);
        file.Seek(address);
    }

    /// <summary>Appends the positions of a document.</summary>
    /// <param name="before">In all documents before it: no fewer than when it was last called.</param>
    /// <param name="here">In the document.</param>
    /// <param name="into">Gets them, ascending.</param>
    public void Add(long before, int here, List<int> into)
    {
        var position = 0;
        for (var at = before; at < before + here; at++)
        {
            if (at >= first + length)
                Read(at);
            into.Add(position += steps[at - first]);
        }
    }

    /// <summary>Reads the block that has a step.</summary>
    private void Read(long at)
    {
        for (first += length; at >= first + PackedBlock.Size && first + PackedBlock.Size <= count; first += PackedBlock.Size)
            PackedBlock.Skip(file);
        length = (int)Math.Min(count - first, PackedBlock.Size);
        if (at >= first + length)
            throw new CorruptIndexException($"There is no position {at} of {count}: {file}");
        if (length == PackedBlock.Size)
            PackedBlock.Read(file, packed, steps);
        else
            foreach (ref var step in steps.AsSpan(0, length))
                step = file.ReadVInt32();
    }
}

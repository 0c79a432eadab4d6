using System.Runtime.CompilerServices;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>The documents of a term block by block, those taken out included, and how often each has the term. May be used again for other terms of a segment; for one thread at a time.</summary>
/// <remarks>The file is that of <see cref="Lucene41PostingsFormat"/>: blocks of 128 packed steps from document to document, each followed by a block of counts where they are kept; what remains in numbers of few bytes.</remarks>
internal sealed class BlockDocs : DocsEnum
{
    private readonly int[] docs = new int[PackedBlock.Size];
    private readonly int[] counts = new int[PackedBlock.Size];
    private readonly byte[] packed = new byte[PackedBlock.Room];
    private IndexInput? whole;
    private IndexInput? file;
    private bool isCounted;
    private int only;
    private int frequency;
    private int left;
    private int last;
    private int length;
    private int at;

    /// <summary>The documents of the block, ascending.</summary>
    public ReadOnlySpan<int> Docs => docs.AsSpan(0, length);

    /// <summary>How often each has the term; empty where nobody counted.</summary>
    public ReadOnlySpan<int> Counts => counts.AsSpan(0, isCounted ? length : 0);

    /// <summary>Goes to the start of a term.</summary>
    public BlockDocs Start(IndexInput from, Lucene41PostingsWriter.Int32BlockTermState state, FieldInfo field)
    {
        if (whole != from)
            (whole, file) = (from, (IndexInput)from.Clone());
        isCounted = field.IndexOptions >= IndexOptions.DOCS_AND_FREQS;
        (left, frequency, last, length, at) = (state.DocFreq, (int)state.TotalTermFreq, 0, 0, -1);
        only = state.DocFreq == 1 ? Singleton(state) : -1;
        if (only < 0)
            file!.Seek(Address(state));
        return this;
    }

    /// <summary>Goes to the next block; false at the end.</summary>
    public bool NextBlock()
    {
        length = Math.Min(left, PackedBlock.Size);
        left -= length;
        if (only >= 0)
            (docs[0], counts[0]) = (only, frequency);
        else if (length == PackedBlock.Size)
            ReadBlock();
        else
            ReadRest();
        at = -1;
        return length > 0;
    }

    /// <inheritdoc/>
    public override int DocID => at < 0 ? -1 : at < length ? docs[at] : NO_MORE_DOCS;

    /// <inheritdoc/>
    public override int Freq => isCounted ? counts[at] : 1;

    /// <inheritdoc/>
    public override int NextDoc()
    {
        if (++at >= length && NextBlock())
            at = 0;
        return DocID;
    }

    /// <inheritdoc/>
    public override int Advance(int target) => SlowAdvance(target);

    /// <inheritdoc/>
    public override long GetCost() => left + length;

    private void ReadBlock()
    {
        PackedBlock.Read(file!, packed, docs);
        foreach (ref var doc in docs.AsSpan())
            doc = last += doc;
        if (isCounted)
            PackedBlock.Read(file!, packed, counts);
    }

    private void ReadRest()
    {
        for (var i = 0; i < length; i++)
        {
            var step = file!.ReadVInt32();
            if (isCounted)
                (step, counts[i]) = (step >>> 1, (step & 1) != 0 ? 1 : file.ReadVInt32());
            docs[i] = last += step;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "docStartFP")]
    private static extern ref long Address(Lucene41PostingsWriter.Int32BlockTermState state);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "singletonDocID")]
    private static extern ref int Singleton(Lucene41PostingsWriter.Int32BlockTermState state);
}

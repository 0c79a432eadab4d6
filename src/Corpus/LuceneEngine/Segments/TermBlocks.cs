using System.Runtime.InteropServices;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Lucene.Net.Util.Fst;
using Lucene.Net.Util.Packed;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>
/// Lays the terms of one field out in blocks of those that start alike, with an index of the starts. Lucene's own writer finds the starts by building an automaton of all terms, letter by letter,
/// which takes longer than all else that writing a term does; for terms that are in order, a stack of where each start began tells the same.
/// </summary>
internal sealed class TermBlocks(TermDictionary dictionary, FieldInfo field) : TermsConsumer
{
    private const int Fewest = BlockTreeTermsWriter.DEFAULT_MIN_BLOCK_SIZE;
    private const int Most = BlockTreeTermsWriter.DEFAULT_MAX_BLOCK_SIZE;

    private readonly long[] numbers = new long[dictionary.Postings.SetField(field)];
    private readonly List<BlockItem> items = [];
    private readonly List<(BytesRef Start, BytesRef Output)> index = [];
    private readonly Stack<BlockTermState> spare = [];
    private readonly GrowableByteArrayDataOutput suffixes = new(1024), stats = new(1024), places = new(1024), rest = new(1024);
    private int[] starts = new int[16];
    private BytesRef last = new();
    private long count;

    /// <inheritdoc/>
    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    /// <inheritdoc/>
    public override PostingsConsumer StartTerm(BytesRef text)
    {
        dictionary.Postings.StartTerm();
        return dictionary.Postings;
    }

    /// <inheritdoc/>
    public override void FinishTerm(BytesRef text, TermStats stats)
    {
        Open(BytesRef.DeepCopyOf(text));
        var state = spare.TryPop(out var used) ? used : dictionary.Postings.NewTermState();
        (state.DocFreq, state.TotalTermFreq) = (stats.DocFreq, stats.TotalTermFreq);
        dictionary.Postings.FinishTerm(state);
        items.Add(new(last, state, 0));
        count++;
    }

    /// <inheritdoc/>
    public override void Finish(long sumTotalTermFreq, long sumDocFreq, int docCount)
    {
        Open(new());
        Close(0, items.Count);
        dictionary.Add(field, Index(), (count, sumTotalTermFreq, sumDocFreq, docCount, numbers.Length));
    }

    /// <summary>Closes the starts that the next term does not share with the last, longest first, and opens its own.</summary>
    private void Open(BytesRef next)
    {
        var shared = last.Bytes.AsSpan(last.Offset, last.Length).CommonPrefixLength(next.Bytes.AsSpan(next.Offset, next.Length));
        for (var length = last.Length; length > shared; length--)
            if (items.Count - starts[length - 1] is var size and >= Fewest)
                Close(length, size);
        if (next.Length > starts.Length)
            Array.Resize(ref starts, 2 * next.Length);
        starts.AsSpan(shared, next.Length - shared).Fill(items.Count);
        last = next;
    }

    /// <summary>Puts a block, or several where they are too many for one, in place of the last items, which start alike.</summary>
    private void Close(int length, int size)
    {
        var first = items.Count - size;
        var start = new BytesRef(last.Bytes, last.Offset, length);
        var blocks = new List<Block>();
        var (from, lead) = (first, -1);
        for (var i = first + 1; i < items.Count && length > 0 && items.Count - from > Most; i++)
            if (Lead(i, length) != Lead(i - 1, length) && i - from >= Fewest)
            {
                blocks.Add(Write(length, from, i, lead, isLast: false));
                (from, lead) = (i, Lead(i, length));
            }

        blocks.Add(Write(length, from, items.Count, lead, isLast: true));
        foreach (var item in CollectionsMarshal.AsSpan(items)[first..])
            if (item.Term is { } written)
                spare.Push(written);
        items.RemoveRange(first, size);
        items.Add(new(start, null, blocks[0].Address));
        index.Add((start, Output(blocks)));
    }

    /// <summary>What follows the start of an item; -1 where nothing does.</summary>
    private int Lead(int item, int length) => items[item].Text is var text && text.Length == length ? -1 : text.Bytes[text.Offset + length];

    private Block Write(int length, int from, int to, int lead, bool isLast)
    {
        var output = dictionary.Blocks;
        var address = output.Position;
        var leaf = items.FindIndex(from, to - from, item => item.Term is null) < 0;
        var first = true;
        for (var i = from; i < to; i++)
            if (items[i].Term is { } term)
            {
                WriteSuffix(items[i].Text, length, leaf ? 0 : 1, 0);
                Write(term, first);
                first = false;
            }
            else
            {
                WriteSuffix(items[i].Text, length, 1, 1);
                suffixes.WriteVInt64(address - items[i].Address);
            }

        output.WriteVInt32((to - from) << 1 | (isLast ? 1 : 0));
        output.WriteVInt32(suffixes.Length << 1 | (leaf ? 1 : 0));
        Move(suffixes, output);
        output.WriteVInt32(stats.Length);
        Move(stats, output);
        output.WriteVInt32(places.Length);
        Move(places, output);
        return new(address, lead, HasTerms: !first);
    }

    private void WriteSuffix(BytesRef text, int length, int shift, int flag)
    {
        suffixes.WriteVInt32((text.Length - length) << shift | flag);
        suffixes.WriteBytes(text.Bytes, text.Offset + length, text.Length - length);
    }

    private void Write(BlockTermState term, bool first)
    {
        stats.WriteVInt32(term.DocFreq);
        if (field.IndexOptions != IndexOptions.DOCS_ONLY)
            stats.WriteVInt64(term.TotalTermFreq - term.DocFreq);
        dictionary.Postings.EncodeTerm(numbers, rest, field, term, first);
        foreach (var number in numbers)
            places.WriteVInt64(number);
        Move(rest, places);
    }

    /// <summary>What the index says of blocks with one start: where the first is, and with which byte each other begins.</summary>
    private BytesRef Output(List<Block> blocks)
    {
        var first = blocks[0];
        rest.WriteVInt64(first.Address << 2 | (first.HasTerms ? 2u : 0u) | (blocks.Count > 1 ? 1u : 0u));
        if (blocks.Count > 1)
            rest.WriteVInt32(blocks.Count - 1);
        foreach (var block in blocks.Skip(1))
        {
            rest.WriteByte((byte)block.Lead);
            rest.WriteVInt64((block.Address - first.Address) << 1 | (block.HasTerms ? 1u : 0u));
        }

        var bytes = new BytesRef(rest.Bytes[..rest.Length]);
        rest.Length = 0;
        return bytes;
    }

    private FST<BytesRef> Index()
    {
        index.Sort((a, b) => a.Start.CompareTo(b.Start));
        var builder = new Builder<BytesRef>(FST.INPUT_TYPE.BYTE1, 0, 0, true, false, int.MaxValue, ByteSequenceOutputs.Singleton, null, false, PackedInt32s.COMPACT, true, 15);
        var input = new Int32sRef();
        foreach (var (start, output) in index)
            builder.Add(Lucene.Net.Util.Fst.Util.ToInt32sRef(start, input), output);
        return builder.Finish();
    }

    private static void Move(GrowableByteArrayDataOutput from, DataOutput to)
    {
        to.WriteBytes(from.Bytes, from.Length);
        from.Length = 0;
    }

    /// <summary>A term, or the start of a block that was written.</summary>
    private readonly record struct BlockItem(BytesRef Text, BlockTermState? Term, long Address);

    private readonly record struct Block(long Address, int Lead, bool HasTerms);
}

using System.Runtime.CompilerServices;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>The documents of a term block by block, those taken out included, and how often each has the term. May be used again for other terms of a field in a segment; for one thread at a time.</summary>
/// <remarks>The file is that of <see cref="Lucene41PostingsFormat"/>: blocks of 128 packed steps from document to document, each followed by a block of counts where they are kept; what remains in numbers of few bytes.</remarks>
internal sealed class BlockDocs : DocsEnum
{
    private readonly int[] docs = new int[PackedBlock.Size];
    private readonly int[] counts = new int[PackedBlock.Size];
    private readonly byte[] packed = new byte[PackedBlock.Room];
    private IndexInput? file;
    private BlockPositions? positions;
    private int only;
    private long occurrences;
    private long firstPosition;
    private bool isCounted;
    private int left;
    private int last;
    private int length;
    private int from;
    private int to;
    private int at;

    /// <summary>Those that were taken, ascending.</summary>
    public ReadOnlySpan<int> Docs => docs.AsSpan(from, to - from);

    /// <summary>How often each of them has the term; 1 where nobody counted.</summary>
    public ReadOnlySpan<int> Counts => counts.AsSpan(from, to - from);

    /// <summary>Goes to the start of a term.</summary>
    /// <param name="file">The file of documents.</param>
    /// <param name="positions">That of positions; null where there are none.</param>
    /// <param name="field">The field of the term; the same from now on.</param>
    /// <param name="place">Where the term stands.</param>
    public BlockDocs Open(IndexInput file, IndexInput? positions, FieldInfo field, TermState place)
    {
        this.file = (IndexInput)file.Clone();
        this.positions = positions is null ? null : new((IndexInput)positions.Clone());
        isCounted = field.IndexOptions >= IndexOptions.DOCS_AND_FREQS;
        Array.Fill(counts, 1);
        return Start(place);
    }

    /// <summary>Goes to the start of another term of the same field.</summary>
    public BlockDocs Start(TermState place)
    {
        var term = (Lucene41PostingsWriter.Int32BlockTermState)place;
        (only, occurrences, firstPosition) = (term.DocFreq == 1 ? Singleton(term) : -1, term.TotalTermFreq, PositionsAddress(term));
        (left, last, length, from, to, at) = (term.DocFreq, 0, 0, 0, 0, -1);
        if (only < 0)
            file!.Seek(Address(term));
        return this;
    }

    /// <summary>Takes the next documents before <paramref name="end"/> that stand in one block; false where there are none.</summary>
    public bool Take(int end = NO_MORE_DOCS)
    {
        from = to;
        if (from == length)
            Read();
        to = length > 0 && docs[length - 1] < end ? length : from + Before(docs.AsSpan(from, length - from), end);
        return to > from;
    }

    /// <summary>How often each of a few documents, in ascending order, has the term; what it has not is left as it is.</summary>
    public void CountIn(ReadOnlySpan<int> wanted, Span<int> into)
    {
        for (var i = 0; i < wanted.Length && Take();)
            for (; i < wanted.Length && wanted[i] <= docs[to - 1]; i++)
                if (Docs.BinarySearch(wanted[i]) is var found and >= 0)
                    into[i] = Counts[found];
    }

    /// <summary>Appends the positions of the term in those of a few documents, in ascending order, that are wanted, and says where those of each document end.</summary>
    public void AddPositions(ReadOnlySpan<int> among, ReadOnlySpan<bool> wanted, List<int> into, Span<int> ends)
    {
        positions!.Start(firstPosition, occurrences);
        var before = 0L;
        for (var i = 0; i < among.Length; i++)
        {
            while (wanted[i] && (to == 0 || docs[to - 1] < among[i]) && Pass(ref before))
            {
            }

            if (wanted[i] && Docs.BinarySearch(among[i]) is var found and >= 0)
                positions.Add(before + Sum(Counts[..found]), Counts[found], into);
            ends[i] = into.Count;
        }
    }

    /// <summary>Goes to the next block, and counts the occurrences in those before it.</summary>
    private bool Pass(ref long before)
    {
        before += Sum(Counts);
        return Take();
    }

    /// <inheritdoc/>
    public override int DocID => at < 0 ? -1 : at < to ? docs[at] : NO_MORE_DOCS;

    /// <inheritdoc/>
    public override int Freq => counts[at];

    /// <inheritdoc/>
    public override int NextDoc()
    {
        if (++at >= to && Take())
            at = from;
        return DocID;
    }

    /// <inheritdoc/>
    public override int Advance(int target) => SlowAdvance(target);

    /// <inheritdoc/>
    public override long GetCost() => left + length - to;

    private static int Before(ReadOnlySpan<int> docs, int end)
    {
        var at = docs.BinarySearch(end);
        return at < 0 ? ~at : at;
    }

    private static int Sum(ReadOnlySpan<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers)
            sum += number;
        return sum;
    }

    private void Read()
    {
        length = Math.Min(left, PackedBlock.Size);
        left -= length;
        (from, to) = (0, 0);
        if (only >= 0)
            (docs[0], counts[0]) = (only, isCounted ? (int)occurrences : 1);
        else if (length == PackedBlock.Size)
            ReadBlock();
        else
            ReadRest();
    }

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

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "posStartFP")]
    private static extern ref long PositionsAddress(Lucene41PostingsWriter.Int32BlockTermState state);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "singletonDocID")]
    private static extern ref int Singleton(Lucene41PostingsWriter.Int32BlockTermState state);
}

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The documents of one term in one segment, those taken out included, and how often each has the term. Disposing gives rented arrays back; a list that is kept has none.</summary>
internal sealed class PostingList : IDisposable
{
    private readonly int[] docs;
    private readonly ushort[]? counts;
    private readonly int length;
    private readonly bool isRented;

    private PostingList(int[] docs, ushort[]? counts, int length, bool isRented) => (this.docs, this.counts, this.length, this.isRented) = (docs, counts, length, isRented);

    /// <summary>No document.</summary>
    public static PostingList Empty { get; } = new([], null, 0, false);

    /// <summary>Ascending, numbered within the segment.</summary>
    public ReadOnlySpan<int> Docs => docs.AsSpan(0, length);

    /// <summary>How often each has the term, at most 65,535; empty where each has it once or nobody counted.</summary>
    public ReadOnlySpan<ushort> Counts => counts.AsSpan(0, counts is null ? 0 : length);

    /// <summary>How often each of a few documents, in ascending order, has the term; what it has not is left as it is.</summary>
    public void CountIn(ReadOnlySpan<int> wanted, Span<int> into)
    {
        var from = 0;
        for (var i = 0; i < wanted.Length; i++)
            if (Find(Docs, wanted[i], ref from))
                into[i] = Counts.IsEmpty ? 1 : Counts[from];
    }

    /// <summary>Finds a document in ascending ones, from where the one before it was found; moves to it, or to the first after it.</summary>
    public static bool Find(ReadOnlySpan<int> docs, int doc, ref int from)
    {
        var at = docs[from..].BinarySearch(doc);
        from += at < 0 ? ~at : at;
        return at >= 0;
    }

    /// <summary>A list to be filled, in arrays of its own or rented ones.</summary>
    public static PostingList Filled(int size, bool counted, bool rented, Func<int[], ushort[]?, int> fill)
    {
        var docs = rented ? LargeArrays<int>.Pool.Rent(size) : new int[size];
        var counts = !counted ? null : rented ? LargeArrays<ushort>.Pool.Rent(size) : new ushort[size];
        return new(docs, counts, fill(docs, counts), rented);
    }

    public void Dispose()
    {
        if (!isRented)
            return;
        LargeArrays<int>.Pool.Return(docs);
        if (counts is not null)
            LargeArrays<ushort>.Pool.Return(counts);
    }
}

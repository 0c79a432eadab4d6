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

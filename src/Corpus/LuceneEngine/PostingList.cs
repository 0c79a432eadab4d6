using McpResearch.Corpus.LuceneEngine.Segments;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The documents of one term in one segment, those taken out included, and how often each has the term.</summary>
internal sealed class PostingList
{
    private readonly int[] docs;
    private readonly ushort[]? counts;
    private readonly int length;

    private PostingList(int[] docs, ushort[]? counts, int length) => (this.docs, this.counts, this.length) = (docs, counts, length);

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

    /// <summary>Reads documents to their end.</summary>
    public static PostingList Of(BlockDocs from, int size, bool counted)
    {
        var (docs, counts, end) = (new int[size], counted ? new ushort[size] : null, 0);
        for (; from.Take(); end += from.Docs.Length)
        {
            from.Docs.CopyTo(docs.AsSpan(end));
            for (var i = 0; counts is not null && i < from.Counts.Length; i++)
                counts[end + i] = (ushort)Math.Min(from.Counts[i], ushort.MaxValue);
        }

        return new(docs, counts, end);
    }
}

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>A list in pages, so that growing copies nothing and takes no more than there is. For one thread at a time.</summary>
internal sealed class PagedList<T>
    where T : struct
{
    private const int Bits = 10;
    private const int PageSize = 1 << Bits;

    private readonly List<T[]> pages = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>One of them, to be changed in its place.</summary>
    public ref T this[int number] => ref pages[number >> Bits][number & (PageSize - 1)];

    /// <summary>Makes it empty; the memory stays for what comes.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds one.</summary>
    public void Add(T item)
    {
        if (pages.Count << Bits == Count)
            pages.Add(GC.AllocateUninitializedArray<T>(PageSize, pinned: true)); // Else every page is copied twice before it may stay.
        this[Count++] = item;
    }
}

using System.Runtime.CompilerServices;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>Numbers of one term, in pieces of pages that double in size: each ends with the address of the next.</summary>
internal struct PostingsChain
{
    private const int Shortest = 4;
    private const int Longest = 2048;

    private int first;
    private int at;
    private int end;
    private int size;

    /// <summary>Adds a number, seven bits a byte.</summary>
    public void Add(BytePages pages, uint number)
    {
        for (; number >= 0x80; number >>= 7)
            AddByte(pages, (byte)(number | 0x80));
        AddByte(pages, (byte)number);
    }

    /// <summary>Reads the numbers from the first.</summary>
    public readonly Cursor Read(BytePages pages) => new(pages, this);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddByte(BytePages pages, byte value)
    {
        if (at == end)
            Extend(pages);
        pages[at++] = value;
    }

    private void Extend(BytePages pages)
    {
        size = size == 0 ? Shortest : Math.Min(2 * size, Longest);
        var next = pages.Take(size + sizeof(int));
        if (first == 0)
            first = next;
        else
            pages.SetLink(end, next);
        (at, end) = (next, next + size);
    }

    /// <summary>Goes through the numbers.</summary>
    internal ref struct Cursor(BytePages pages, PostingsChain chain)
    {
        private int at = chain.first;
        private int size = Shortest;
        private int end = chain.first + Shortest;

        /// <summary>Whether there is none left.</summary>
        public readonly bool AtEnd => at == chain.at;

        /// <summary>The next number.</summary>
        public uint Next()
        {
            var number = 0u;
            for (var shift = 0; ; shift += 7)
            {
                var value = NextByte();
                number |= (value & 0x7Fu) << shift;
                if (value < 0x80)
                    return number;
            }
        }

        private byte NextByte()
        {
            if (at == end)
            {
                at = pages.Link(end);
                size = Math.Min(2 * size, Longest);
                end = at + size;
            }

            return pages[at++];
        }
    }
}

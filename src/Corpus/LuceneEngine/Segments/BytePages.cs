using System.Buffers.Binary;
using System.Text;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>Bytes that only grow, in pages, so that growing copies nothing. An address is never 0. For one thread at a time.</summary>
internal sealed class BytePages
{
    private const int Bits = 18;
    private const int PageSize = 1 << Bits;

    private readonly List<byte[]> pages = [];
    private int next = 1;
    private byte[] encoded = new byte[1024];

    /// <summary>How much memory is taken.</summary>
    public long Bytes => next;

    /// <summary>The byte at an address.</summary>
    public ref byte this[int address] => ref pages[address >> Bits][address & (PageSize - 1)];

    /// <summary>Room for some bytes side by side, at most a page.</summary>
    public int Take(int count)
    {
        if ((next & (PageSize - 1)) + count > PageSize)
            next = (next | (PageSize - 1)) + 1;
        if (pages.Count <= next >> Bits)
            pages.Add(GC.AllocateUninitializedArray<byte>(PageSize, pinned: true)); // Never moved: they are most of what a build holds.

        next += count;
        return next - count;
    }

    /// <summary>Makes all room free again.</summary>
    public void Clear() => next = 1;

    /// <summary>Room with these bytes.</summary>
    public int Add(ReadOnlySpan<byte> bytes)
    {
        var address = Take(bytes.Length);
        bytes.CopyTo(At(address, bytes.Length));
        return address;
    }

    /// <summary>A text in UTF-8, good until the next.</summary>
    public ReadOnlySpan<byte> Encode(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > encoded.Length)
            encoded = new byte[most];
        return encoded.AsSpan(0, Encoding.UTF8.GetBytes(text, encoded));
    }

    /// <summary>Bytes that were taken together.</summary>
    public Span<byte> At(int address, int count) => pages[address >> Bits].AsSpan(address & (PageSize - 1), count);

    /// <summary>The page of an address, and where in it that is.</summary>
    public (byte[] Page, int Offset) PageOf(int address) => (pages[address >> Bits], address & (PageSize - 1));

    /// <summary>An address that was kept at an address.</summary>
    public int Link(int address) => BinaryPrimitives.ReadInt32LittleEndian(At(address, sizeof(int)));

    /// <summary>Keeps an address at an address.</summary>
    public void SetLink(int address, int to) => BinaryPrimitives.WriteInt32LittleEndian(At(address, sizeof(int)), to);
}

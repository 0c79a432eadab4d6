using System.Buffers.Binary;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace McpResearch.Corpus.LuceneEngine.Segments;

/// <summary>Reads blocks of numbers of as many bits each as the greatest needs, as <c>ForUtil</c> of Lucene writes them.</summary>
internal static class PackedBlock
{
    /// <summary>Numbers of a block.</summary>
    public const int Size = 128;

    /// <summary>Bytes that packed numbers need at most, and as many more as are read at once.</summary>
    public const int Room = Size * sizeof(int) + sizeof(ulong);

    /// <summary>Reads the next block.</summary>
    /// <param name="from">Stands at a block; behind it afterwards.</param>
    /// <param name="packed">Of <see cref="Room"/> bytes.</param>
    /// <param name="into">Of <see cref="Size"/> numbers.</param>
    /// <exception cref="CorruptIndexException">There stands none.</exception>
    public static void Read(IndexInput from, byte[] packed, int[] into)
    {
        var bits = from.ReadByte();
        if (bits == 0)
        {
            into.AsSpan(0, Size).Fill(from.ReadVInt32());
            return;
        }

        if (bits > 32)
            throw new CorruptIndexException($"No number has {bits} bits: {from}");
        from.ReadBytes(packed, 0, Size / 8 * bits);
        if (bits is 1 or 2 or 4)
            FromLow(packed, bits, into.AsSpan(0, Size));
        else
            FromHigh(packed, bits, into.AsSpan(0, Size));
    }

    /// <summary>Passes over a block.</summary>
    public static void Skip(IndexInput from)
    {
        if (from.ReadByte() is var bits and not 0)
            from.SkipBytes(Size / 8 * bits);
        else
            from.ReadVInt32();
    }

    /// <summary>Numbers that fill words of 64 bits, from the low end.</summary>
    private static void FromLow(ReadOnlySpan<byte> packed, int bits, Span<int> into)
    {
        var mask = (1UL << bits) - 1;
        for (var i = 0; i < into.Length; packed = packed[sizeof(ulong)..])
        {
            var word = BinaryPrimitives.ReadUInt64BigEndian(packed);
            for (var end = i + 64 / bits; i < end; i++, word >>= bits)
                into[i] = (int)(word & mask);
        }
    }

    /// <summary>Numbers one after the other, from the high end. Eight fill whole bytes, four of at most 16 bits what is read at once.</summary>
    private static void FromHigh(ReadOnlySpan<byte> packed, int bits, Span<int> into)
    {
        var together = bits <= 8 ? 8 : bits <= 16 ? 4 : 1;
        for (int i = 0, bit = 0; i < into.Length; i += together, bit += bits * together)
        {
            var word = BinaryPrimitives.ReadUInt64BigEndian(packed[(bit >> 3)..]) << (bit & 7);
            foreach (ref var number in into.Slice(i, together))
            {
                number = (int)(word >> (64 - bits));
                word <<= bits;
            }
        }
    }
}

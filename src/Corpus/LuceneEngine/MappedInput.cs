using System.Buffers.Binary;
using Lucene.Net.Store;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Reads bytes that stand in memory. Closing it does nothing: the bytes stay as long as <paramref name="owner"/> is referenced, so that no clone can outlive them.</summary>
/// <param name="name">The file, for messages.</param>
/// <param name="owner">Keeps the bytes where they are.</param>
/// <param name="start">The first byte.</param>
/// <param name="length">How many there are.</param>
internal sealed unsafe class MappedInput(string name, object owner, byte* start, long length) : IndexInput(name)
{
    private readonly object owner = owner;
    private long position;

    /// <inheritdoc/>
    public override long Position => position;

    /// <inheritdoc/>
    public override long Length => length;

    /// <summary>A part of it, with a position of its own.</summary>
    /// <exception cref="EndOfStreamException">The part reaches beyond the end.</exception>
    public MappedInput Slice(string part, long offset, long count) =>
        offset >= 0 && count >= 0 && count <= length - offset ? new($"{this} {part}", owner, start + offset, count) : throw End();

    /// <inheritdoc/>
    public override void Seek(long pos) => position = pos >= 0 && pos <= length ? pos : throw End();

    /// <inheritdoc/>
    public override byte ReadByte()
    {
        if (position >= length)
            throw End();
        var read = start[position];
        position++;
        return read;
    }

    /// <inheritdoc/>
    public override void ReadBytes(byte[] b, int offset, int len) => Take(len).CopyTo(b.AsSpan(offset, len));

    /// <inheritdoc/>
    public override short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(Take(2));

    /// <inheritdoc/>
    public override int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    /// <inheritdoc/>
    public override long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(Take(8));

    /// <inheritdoc/>
    public override int ReadVInt32()
    {
        var value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (position >= length)
                throw End();
            int read = start[position++];
            if (read < 0x80)
                return value | read << shift;
            value |= (read & 0x7F) << shift;
        }

        throw new IOException($"No number of at most five bytes stands at {position} of {this}.");
    }

    /// <inheritdoc/>
    public override void SkipBytes(long numBytes) => Seek(position + numBytes);

    /// <inheritdoc/>
    public override object Clone() => MemberwiseClone();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > length - position)
            throw End();
        var bytes = new ReadOnlySpan<byte>(start + position, count);
        position += count;
        GC.KeepAlive(owner);
        return bytes;
    }

    private EndOfStreamException End() => new($"Read past the end of {this}.");
}

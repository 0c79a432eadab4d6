using System.IO.Hashing;
using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Writes a file of an index from its start to its end. The stock one sums its bytes up one by one, which takes as long as many a format's own work.</summary>
/// <param name="path">Made anew.</param>
/// <param name="closed">Called when all is written; what a disk keeps of it is for the commit to say.</param>
internal sealed class FolderOutput(string path, Action closed) : IndexOutput
{
    private const int BufferSize = 1 << 15;

    private readonly SafeFileHandle file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
    private readonly byte[] buffer = GC.AllocateUninitializedArray<byte>(BufferSize);
    private readonly Crc32 sum = new();
    private int used;
    private long written;

    /// <inheritdoc/>
    public override long Position => written + used;

    /// <inheritdoc/>
    public override long Length => Position;

    /// <inheritdoc/>
    public override long Checksum
    {
        get
        {
            Flush();
            return sum.GetCurrentHashAsUInt32();
        }
    }

    /// <inheritdoc/>
    public override void WriteByte(byte b)
    {
        if (used == BufferSize)
            Flush();
        buffer[used++] = b;
    }

    /// <inheritdoc/>
    public override void WriteBytes(byte[] b, int offset, int length)
    {
        var bytes = b.AsSpan(offset, length);
        if (bytes.Length > BufferSize - used)
            Flush();
        if (bytes.Length > BufferSize)
        {
            Write(bytes);
            return;
        }

        bytes.CopyTo(buffer.AsSpan(used));
        used += length;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        Write(buffer.AsSpan(0, used));
        used = 0;
    }

    /// <summary>Not possible: files of an index are written once.</summary>
    [Obsolete("As in any output.")]
    public override void Seek(long pos) => throw new NotSupportedException("Files of an index are written from start to end.");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (file.IsClosed)
            return;
        using (file)
            Flush();
        closed();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        sum.Append(bytes);
        RandomAccess.Write(file, bytes, written);
        written += bytes.Length;
    }
}

namespace McpResearch.Corpus.Backlog;

/// <summary>How far the log has been read: what was appended since is all that must be read next. Not safe for many threads.</summary>
internal sealed class BacklogTail(string name)
{
    private const int Remembered = 256;
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private byte[] last = [];
    private long end;
    private int lines;
    private byte[]? cut;

    /// <summary>What was read, with a line that lacks its end reported but not taken in.</summary>
    public BacklogSnapshot Snapshot { get; private set; } = BacklogSnapshot.Empty;

    /// <summary>The bytes that were appended since, for <see cref="TakeIn(Appended)"/>; all of them when what was read before is not there any more. Needs no lock: what was appended does not change any more.</summary>
    public Appended Fetch(Stream file)
    {
        var from = Continues(file) ? end : 0;
        file.Position = from;
        var bytes = new byte[file.Length - from];
        return new(from, bytes.AsMemory(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
    }

    /// <summary>Understands what was fetched.</summary>
    public void TakeIn(Appended appended)
    {
        if (appended.From == 0)
            (Snapshot, last, end, lines) = (BacklogSnapshot.Empty, [], 0, 0);
        var read = appended.Bytes.Span;
        var whole = read.LastIndexOf((byte)'\n') + 1;
        if (whole > 0)
            Snapshot = Lines(read[..(whole - 1)]).Built();
        end += whole;
        last = Ending([.. last, .. Ending(read[..whole])]).ToArray();
        cut = read.Length > whole ? read[whole..].ToArray() : null;
    }

    /// <summary>What was read, and the problem of a last line that was cut short.</summary>
    public BacklogSnapshot Current()
    {
        if (cut is null)
            return Snapshot;
        var next = new SnapshotBuilder(Snapshot);
        next.Add(cut, new(name, lines + 1));
        return next.Built();
    }

    private SnapshotBuilder Lines(ReadOnlySpan<byte> read)
    {
        var next = new SnapshotBuilder(Snapshot);
        foreach (var range in read.Split((byte)'\n'))
        {
            var line = Trimmed(read[range]);
            lines++;
            if (line.Length > 0)
                next.Add(line, new(name, lines));
        }

        return next;
    }

    /// <summary>Without a byte order mark, and without spaces and line ends around it.</summary>
    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> line) => (line.StartsWith(ByteOrderMark) ? line[ByteOrderMark.Length..] : line).Trim(" \t\r"u8);

    private static ReadOnlySpan<byte> Ending(ReadOnlySpan<byte> bytes) => bytes[Math.Max(0, bytes.Length - Remembered)..];

    private bool Continues(Stream file) => file.Length >= end && last.AsSpan().SequenceEqual(Last(file));

    private byte[] Last(Stream file)
    {
        var bytes = new byte[Math.Min(Remembered, end)];
        if (file.Length < end)
            return bytes;
        file.Position = end - bytes.Length;
        file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes;
    }

    /// <summary>What was appended.</summary>
    /// <param name="From">Where in the file it starts.</param>
    /// <param name="Bytes">To the end of the file.</param>
    public readonly record struct Appended(long From, ReadOnlyMemory<byte> Bytes);
}

using System.IO.Hashing;
using McpResearch.Corpus.Entries;
using Microsoft.Win32.SafeHandles;

namespace McpResearch.Corpus.Sources;

/// <summary>Reads a source file as text, whatever it holds.</summary>
public static class SourceReader
{
    /// <summary>How much of a file is read: 8 MiB. Of a longer one the rest is left out, from a line end on, and a problem says so.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Reads UTF-8, UTF-16, or (with a problem) Windows-1252. Null where the file has vanished since it was found.</summary>
    /// <param name="folder">The corpus folder.</param>
    /// <param name="path">Path within it, with <c>/</c>.</param>
    /// <param name="maxBytes">Another bound than <see cref="MaxBytes"/>.</param>
    public static SourceText? Read(string folder, string path, int maxBytes = MaxBytes)
    {
        var full = Path.Combine(folder, path);
        try
        {
            using var handle = File.OpenHandle(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            // Of a link, those of what it names, as in CorpusLinks.HiddenFile.
            var file = new SourceFile(path, RandomAccess.GetLength(handle), File.GetLastWriteTimeUtc(handle).Ticks);
            return Decode(ReadBytes(handle, maxBytes), file, maxBytes);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return Stat(full, path) is { } file ? Unreadable([], file, $"The file could not be read ({e.GetType().Name}). Allow this user to read it.") : null;
        }
    }

    // The length and time of a link are those of what it names.
    static SourceFile? Stat(string full, string path)
    {
        var info = new FileInfo(full);
        if (info.Exists && (info.Attributes & FileAttributes.ReparsePoint) != 0)
            info = new FileInfo(RealPath.Of(full) ?? full);
        return info.Exists ? new(path, info.Length, info.LastWriteTimeUtc.Ticks) : null;
    }

    static Memory<byte> ReadBytes(SafeFileHandle file, int maxBytes)
    {
        // One byte more than allowed tells that there is more.
        var bytes = new byte[Math.Min(RandomAccess.GetLength(file), maxBytes) + 1];
        var count = Fill(file, bytes, 0);
        return count == bytes.Length && count <= maxBytes ? ReadGrown(file, bytes, maxBytes) : bytes.AsMemory(0, count);
    }

    static Memory<byte> ReadGrown(SafeFileHandle file, byte[] start, int maxBytes)
    {
        var bytes = new byte[maxBytes + 1];
        start.CopyTo(bytes, 0);
        return bytes.AsMemory(0, Fill(file, bytes, start.Length));
    }

    static int Fill(SafeFileHandle file, byte[] bytes, int count)
    {
        while (count < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(count), count) is var read and > 0)
            count += read;
        return count;
    }

    static SourceText Decode(Memory<byte> bytes, SourceFile file, int maxBytes)
    {
        List<Problem> problems = [];
        var kept = bytes.Span;
        if (bytes.Length > maxBytes)
        {
            kept = TextBytes.CutAtLineEnd(kept[..maxBytes]);
            problems.Add(new(new(file.Path, 1), $"The file is longer than {maxBytes / 1024 / 1024} MiB: only its first {kept.Length:N0} bytes are read. Split it."));
        }

        if (TextBytes.Decode(kept, out var guessed) is not { } text)
            return Unreadable(kept, file, "The file is not text: expected text in UTF-8 or UTF-16.");
        if (guessed)
            problems.Add(new(new(file.Path, 1), "The file is not UTF-8: it was read as Windows-1252, so letters may be wrong. Save it as UTF-8."));
        return new(text.Replace("\r\n", "\n").Replace('\r', '\n'), Hash(kept), file, problems, true);
    }

    static SourceText Unreadable(ReadOnlySpan<byte> bytes, SourceFile file, string message) =>
        new("", Hash(bytes), file, [new(new(file.Path, 1), message)], false);

    static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(XxHash128.Hash(bytes));
}

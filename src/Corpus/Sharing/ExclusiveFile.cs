namespace McpResearch.Corpus.Sharing;

/// <summary>
/// Opens a file for one process alone. The right is the open file itself (<c>flock</c> on Unix, the share mode on Windows), so the kernel frees it when the process ends, however it ends.
/// Nothing is ever deleted: a lock file that goes away while another process opens it would lock nothing.
/// </summary>
public static class ExclusiveFile
{
    private const int UnixWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharing = unchecked((int)0x80070020);
    private const int WindowsLocked = unchecked((int)0x80070021);

    /// <summary>The file, made where it is missing; null while another process, or another part of this one, has it open.</summary>
    /// <exception cref="IOException">It cannot be opened for another reason.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened or made.</exception>
    public static FileStream? TryOpen(string path, FileShare share = FileShare.None)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share, bufferSize: 0);
        }
        catch (IOException e) when (IsHeld(e))
        {
            return null;
        }
    }

    /// <summary>The file as soon as nobody else has it; null when <paramref name="patience"/> ends first.</summary>
    public static FileStream? Open(string path, TimeSpan patience, TimeProvider time, FileShare share = FileShare.None) => Within(patience, time, () => TryOpen(path, share));

    /// <summary>What <paramref name="attempt"/> gives as soon as it gives something; null when <paramref name="patience"/> ends first.</summary>
    public static FileStream? Within(TimeSpan patience, TimeProvider time, Func<FileStream?> attempt)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            if (attempt() is { } file)
                return file;
            if (time.GetElapsedTime(start) > patience)
                return null;
            Thread.Sleep(1);
        }
    }

    private static bool IsHeld(IOException e) => e.HResult is UnixWouldBlock or MacWouldBlock or WindowsSharing or WindowsLocked;
}

using Microsoft.Win32.SafeHandles;

namespace McpResearch.Corpus.Sharing;

/// <summary>
/// A file that many processes append to, one at a time, and that any reads at any time, also while another appends: what was appended does not change any more,
/// and a reader leaves out a last line that lacks its end.
/// </summary>
internal static class AppendFile
{
    /// <summary>The file for the one process whose turn it is, made where it is missing; null when others have it until <paramref name="patience"/> ends. Readers are not kept out.</summary>
    /// <exception cref="IOException">It cannot be opened for another reason.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened or made.</exception>
    public static FileStream? Open(string path, TimeSpan patience, TimeProvider time)
    {
        var descriptor = NativeFile.OpenToWrite(path);
        if (descriptor < 0)
            return ExclusiveFile.Open(path, patience, time, OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None);
        // Not through the runtime, which would throw at every turn that is another's: with many processes that costs more than the turn.
        FileStream file = new(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.ReadWrite, bufferSize: 0);
        if (ExclusiveFile.Within(patience, time, () => NativeFile.TryLock(descriptor) ? file : null) is { } mine)
            return mine;
        file.Dispose();
        return null;
    }

    /// <summary>Lets the next one in while this one still flushes what it wrote, where the system can (Unix). What the next one appends and flushes brings this to disk too.</summary>
    public static void LetGo(FileStream file) => NativeFile.TryUnlock((int)file.SafeFileHandle.DangerousGetHandle());

    /// <summary>The file to read, whoever appends at the moment.</summary>
    /// <exception cref="IOException">It is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream OpenToRead(string path)
    {
        // The runtime itself would lock the file shared, and be refused while somebody appends.
        var descriptor = NativeFile.OpenToRead(path);
        return descriptor >= 0
            ? new(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.Read, bufferSize: 0)
            : new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
    }
}

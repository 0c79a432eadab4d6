using System.Runtime.InteropServices;
using System.Text;

namespace McpResearch.Corpus.Sharing;

/// <summary>The few calls of Unix that the runtime has no name for. On a system without them each says that it could not.</summary>
internal static class NativeFile
{
    private const int ReadOnly = 0;
    private const int ReadWrite = 2;
    private const int ExclusiveAtOnce = 6;
    private const int Unlock = 8;
    private static readonly int CloseOnExec = OperatingSystem.IsLinux() ? 0x80000 : OperatingSystem.IsMacOS() ? 0x1000000 : 0;

    /// <summary>The descriptor of a file or folder, opened to read without any lock; negative where that failed.</summary>
    public static int OpenToRead(string path) => Open(path, ReadOnly);

    /// <summary>The descriptor of a file that is there, opened to read and write without any lock; negative where that failed.</summary>
    public static int OpenToWrite(string path) => Open(path, ReadWrite);

    /// <summary>Takes the lock of an open file that <see cref="FileShare.None"/> stands for (flock(2)), without waiting. Answers whether it has it.</summary>
    public static bool TryLock(int descriptor) => Call(() => Lock(descriptor, ExclusiveAtOnce)) == 0;

    /// <summary>Gives the lock back and leaves the file open.</summary>
    public static void TryUnlock(int descriptor) => Call(() => Lock(descriptor, Unlock));

    /// <summary>Waits until all that was written is on disk (fsync(2)), then closes.</summary>
    public static void FlushAndClose(int descriptor)
    {
        _ = Call(() => Flush(descriptor));
        _ = Call(() => Close(descriptor));
    }

    private static int Open(string path, int flags) => Call(() => OpenFile([.. Encoding.UTF8.GetBytes(path), 0], flags | CloseOnExec));

    /// <summary>What a call of Unix answers; -1 on a system that does not have it.</summary>
    public static int Call(Func<int> call)
    {
        try
        {
            return OperatingSystem.IsWindows() ? -1 : call();
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return -1;
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFile(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "flock")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Lock(int handle, int operation);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}

using System.Runtime.InteropServices;
using System.Text;

namespace McpResearch.Corpus.Sharing;

/// <summary>Makes a folder's list of files durable: on Unix a new file survives power loss only once its folder was flushed too (fsync(2)). Windows does so by itself.</summary>
internal static class FolderFlush
{
    /// <summary>Flushes <paramref name="folder"/> where the system can; where it cannot, nothing happens.</summary>
    public static void Try(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            // Zero: read only. The runtime itself opens no folders.
            var handle = OpenFile([.. Encoding.UTF8.GetBytes(folder), 0], 0);
            if (handle < 0)
                return;
            _ = Flush(handle);
            _ = Close(handle);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system without this call.
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFile(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}

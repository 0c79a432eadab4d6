using System.Runtime.InteropServices;
using System.Text;

namespace McpResearch.Corpus.Composing;

/// <summary>Gives a file its name in one step that fails where the name is taken. <see cref="File.Move(string, string)"/> does so on Windows; on Unix it looks first and renames then, and of two processes both may win.</summary>
internal static class FileNaming
{
    private const int NameTaken = 17;

    /// <summary>Names the file; false where another has the name. On Unix the old name may stay: it is a second name of the same file.</summary>
    /// <exception cref="IOException">It cannot be named.</exception>
    public static bool TryName(string file, string name)
    {
        if (!OperatingSystem.IsWindows() && TryLink(file, name) is { } linked)
            return linked;
        try
        {
            File.Move(file, name);
            return true;
        }
        catch (IOException) when (Path.Exists(name))
        {
            return false;
        }
    }

    /// <summary>Null where the system or the disk knows no links (FAT).</summary>
    private static bool? TryLink(string file, string name)
    {
        try
        {
            return Link(Bytes(file), Bytes(name)) == 0 ? true : Marshal.GetLastPInvokeError() == NameTaken ? false : null;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static byte[] Bytes(string path) => [.. Encoding.UTF8.GetBytes(path), 0];

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(byte[] from, byte[] to);
}

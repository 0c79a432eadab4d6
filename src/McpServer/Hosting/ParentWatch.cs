using System.Runtime.InteropServices;

namespace McpResearch.Server.Hosting;

/// <summary>Tells when the process that started this one is gone. A client that was killed may leave the other end of the pipe open in another process that it had started.</summary>
internal static class ParentWatch
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Ends once another process has become the parent (Unix); never where the system does not tell.</summary>
    public static async Task GoneAsync(CancellationToken cancellation)
    {
        for (var first = Parent(); first < 0 || Parent() == first;)
            await Task.Delay(first < 0 ? Timeout.InfiniteTimeSpan : Every, cancellation);
    }

    private static int Parent()
    {
        try
        {
            return OperatingSystem.IsWindows() ? -1 : ParentId();
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return -1;
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ParentId();
}

using Microsoft.Win32.SafeHandles;

namespace McpResearch.Server.Cli;

/// <summary>Standard output as a stream that tells when nobody reads it.</summary>
internal static class StandardOutput
{
    /// <summary>On Unix the console's own stream swallows a broken pipe, so that a server would write on for nobody; a pipe is opened by its handle there.</summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var direct = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return direct.CanSeek ? Console.OpenStandardOutput() : direct;
    }
}

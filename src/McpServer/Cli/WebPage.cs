using System.ComponentModel;
using System.Diagnostics;

namespace McpResearch.Server.Cli;

/// <summary>Shows pages to a person.</summary>
internal static class WebPage
{
    /// <summary>Opens the address in the browser of the system; false where there is none, or the address is not of the web.</summary>
    public static bool TryOpen(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return false;
        try
        {
            Process.Start(new ProcessStartInfo(uri.AbsoluteUri) { UseShellExecute = true })?.Dispose();
            return true;
        }
        catch (Exception error) when (error is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            return false;
        }
    }
}

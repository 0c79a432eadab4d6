using System.Text.RegularExpressions;
using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Cli;

/// <summary>Paths as people write them.</summary>
internal static partial class FolderPath
{
    /// <summary>The full path. <c>~</c> is the user's own folder; in WSL <c>C:\Users\me</c> is <c>/mnt/c/Users/me</c>, and <c>\\wsl$\Ubuntu\home</c> is <c>/home</c>.</summary>
    /// <param name="path">As given.</param>
    /// <param name="relativeTo">What a relative path starts from.</param>
    /// <exception cref="CorpusException">It is a path of Windows, and this is neither Windows nor WSL.</exception>
    public static string Full(Terminal terminal, string path, string relativeTo) => path switch
    {
        "~" => terminal.Home,
        ['~', '/' or '\\', ..] => Path.GetFullPath(path[2..], terminal.Home),
        _ when !OperatingSystem.IsWindows() && Foreign().Match(path) is { Success: true } match => OfWindows(terminal, path, match),
        _ => Path.GetFullPath(path, relativeTo),
    };

    private static string OfWindows(Terminal terminal, string path, Match match)
    {
        if (terminal.Variable("WSL_DISTRO_NAME") is not { Length: > 0 })
            throw new CorpusException(CorpusError.BadArgument, $"\"{path}\" is a path of Windows, which this system does not have. Name a folder of this system, such as ~/research.");
        var rest = match.Groups["rest"].Value.Replace('\\', '/');
        return Path.GetFullPath(match.Groups["drive"] is { Success: true } drive ? $"/mnt/{drive.Value.ToLowerInvariant()}/{rest}" : $"/{rest}");
    }

    [GeneratedRegex(@"^(?:(?<drive>[A-Za-z]):[\\/]|\\\\wsl(?:\$|\.localhost)\\[^\\]+\\?)(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Foreign();
}

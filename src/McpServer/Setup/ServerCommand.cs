namespace McpResearch.Server.Setup;

/// <summary>How a client starts this server.</summary>
/// <param name="Program">Full path, or a program of the system.</param>
/// <param name="Arguments">In order.</param>
internal sealed record ServerCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>This very program, serving that corpus: a program of its own, or the <c>dotnet</c> host with the library.</summary>
    public static ServerCommand Of(string corpusFolder)
    {
        var path = Environment.ProcessPath ?? "mcp-research";
        string[] serve = ["serve", "--corpus", corpusFolder];
        return Path.GetFileNameWithoutExtension(path).Equals("dotnet", StringComparison.OrdinalIgnoreCase)
            ? new(path, [Path.Combine(AppContext.BaseDirectory, "mcp-research.dll"), .. serve])
            : new(path, serve);
    }

    /// <summary>The command for a client that runs in Windows beside this Linux.</summary>
    /// <param name="distribution">Name of the Linux.</param>
    public ServerCommand FromWindows(string distribution) => new("wsl.exe", ["-d", distribution, "--exec", Program, .. Arguments]);

    /// <summary>As a shell takes it.</summary>
    public override string ToString() => string.Join(' ', new[] { Program }.Concat(Arguments).Select(Quoted));

    private static string Quoted(string word) => word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || "-_./:\\".Contains(c)) ? word : $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}

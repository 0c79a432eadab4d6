using McpResearch.Server.Setup;

namespace McpResearch.Server.Tests.Fixtures;

/// <summary>The program that tests start as a process: the one that was built with them, or another one that <c>MCP_RESEARCH_PROGRAM</c> names, such as a native one.</summary>
internal static class BuiltProgram
{
    private static readonly string? Named = Environment.GetEnvironmentVariable("MCP_RESEARCH_PROGRAM");

    /// <summary>Whether it is one file, with its libraries in it.</summary>
    public static bool IsOneFile => Named is { Length: > 0 } && !File.Exists(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Named))!, "ModelContextProtocol.Core.dll"));

    /// <summary>The program with these arguments, on a scratch corpus.</summary>
    public static ServerCommand On(Scratch scratch, params string[] arguments) => With([.. arguments, "--corpus", scratch.Corpus, "--index", scratch.Index]);

    /// <summary>The program with these arguments as they are.</summary>
    public static ServerCommand With(params string[] arguments) => Named is { Length: > 0 }
        ? new(Named, arguments)
        : new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "mcp-research.dll"), .. arguments]);
}

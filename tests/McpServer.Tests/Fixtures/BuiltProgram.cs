using McpResearch.Server.Setup;

namespace McpResearch.Server.Tests.Fixtures;

/// <summary>The program that tests start as a process: the one that was built with them, or another one that <c>MCP_RESEARCH_PROGRAM</c> names, such as a native one.</summary>
internal static class BuiltProgram
{
    /// <summary>The program with these arguments, on a scratch corpus.</summary>
    public static ServerCommand On(Scratch scratch, params string[] arguments) => With([.. arguments, "--corpus", scratch.Corpus, "--index", scratch.Index]);

    /// <summary>The program with these arguments as they are.</summary>
    public static ServerCommand With(params string[] arguments) => Environment.GetEnvironmentVariable("MCP_RESEARCH_PROGRAM") is { Length: > 0 } program
        ? new(program, arguments)
        : new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "mcp-research.dll"), .. arguments]);
}

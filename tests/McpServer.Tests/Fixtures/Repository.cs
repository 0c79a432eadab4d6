using System.Runtime.CompilerServices;

namespace McpResearch.Server.Tests.Fixtures;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    /// <summary>The sample corpus.</summary>
    public static string Data { get; } = Path.Combine(Root, "data");

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

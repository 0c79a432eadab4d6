using System.CommandLine;

namespace McpResearch.Server.Cli;

/// <summary>A verb whose help ends with examples.</summary>
/// <param name="name">As typed.</param>
/// <param name="description">One line.</param>
/// <param name="examples">Whole command lines for a shell; <c>#</c> starts a comment.</param>
internal sealed class VerbCommand(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    /// <summary>What the help ends with.</summary>
    public IReadOnlyList<string> Examples => examples;
}

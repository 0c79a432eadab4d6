using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace McpResearch.Server.Cli;

/// <summary>The help of a verb, and what people do with it.</summary>
/// <param name="usual">Writes the rest of the help.</param>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private static readonly string[] First =
    [
        "mcp-research init --sample                             # makes ~/research to try things on",
        "mcp-research search \"which paper reduces tool calls\"",
        "mcp-research setup claude-desktop --write              # connects a client",
    ];

    /// <inheritdoc/>
    public override bool Terminating => true;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>The examples of a command; empty where it has none.</summary>
    public static IReadOnlyList<string> Examples(Command command) => command switch
    {
        RootCommand => First,
        VerbCommand verb => verb.Examples,
        _ => [],
    };

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (Examples(parseResult.CommandResult.Command) is { Count: > 0 } examples)
            output.WriteLine("Examples:");
        foreach (var example in Examples(parseResult.CommandResult.Command))
            output.WriteLine($"  {example}");
        output.WriteLine();
        return code;
    }
}

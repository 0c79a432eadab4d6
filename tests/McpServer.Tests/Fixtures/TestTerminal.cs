using McpResearch.Server.Cli;

namespace McpResearch.Server.Tests.Fixtures;

/// <summary>A terminal in memory, and what a run of the program left on it.</summary>
internal sealed class TestTerminal(Scratch scratch)
{
    /// <summary>What was written as results.</summary>
    public StringWriter Output { get; } = new() { NewLine = "\n" };

    /// <summary>What was written as messages.</summary>
    public StringWriter Error { get; } = new() { NewLine = "\n" };

    /// <summary>Environment variables.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>As the program sees it.</summary>
    public Terminal Terminal => new()
    {
        Output = Output,
        Error = Error,
        Variable = name => Variables.GetValueOrDefault(name),
        Folder = scratch.Root,
        Home = Path.Combine(scratch.Root, "home"),
        User = "tester",
        OpenInput = () => Stream.Null,
        OpenOutput = () => Stream.Null,
    };

    /// <summary>Runs a command line on the scratch corpus and gives the exit code.</summary>
    public Task<int> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync([.. arguments, "--corpus", scratch.Corpus, "--index", scratch.Index], Terminal, TestContext.Current.CancellationToken);

    /// <summary>Runs a command line as it is.</summary>
    public Task<int> RunBareAsync(params string[] arguments) => CommandLine.RunAsync(arguments, Terminal, TestContext.Current.CancellationToken);
}

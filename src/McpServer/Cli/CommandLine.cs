using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using McpResearch.Server.Hosting;

namespace McpResearch.Server.Cli;

/// <summary>The whole command line.</summary>
internal static class CommandLine
{
    /// <summary>How the words are read: <c>@key</c> is a cite key here and no file of arguments.</summary>
    public static ParserConfiguration Parsing { get; } = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    // After a signal: longer than a server takes that finishes what runs.
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(40);

    /// <summary>Runs the verb that the arguments name and gives the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation = default)
    {
        var parse = Create(terminal).Parse(arguments, Parsing);
        if (WrongUse.Find(parse) is { } fault)
        {
            terminal.Error.WriteLine(fault);
            return ExitCodes.WrongUse;
        }

        return await parse.InvokeAsync(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StopTime }, cancellation);
    }

    /// <summary>All verbs with their options.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        var options = new Options();
        var verb = new Verb(terminal, options);
        var root = new RootCommand("Research memory for AI agents: serves a folder of digests, notes and references over MCP, and searches it from here.")
        {
            options.Corpus, options.Index, options.Http, options.Connector, options.ReadOnly,
            ServeVerb.Create(verb), SearchVerb.Create(verb), ShowVerb.Create(verb), ThemesVerb.Create(verb), VerifyVerb.Create(verb), BacklogVerb.Create(verb), IndexVerb.Create(verb),
            WatchVerb.Create(verb), ImportVerb.Create(verb), InitVerb.Create(verb), DoctorVerb.Create(verb), SetupVerb.Create(verb), CompletionsVerb.Create(terminal), KeysVerb.Create(verb),
        };
        ServeVerb.Attach(root, verb);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion(terminal);
        return root;
    }

    /// <summary>Prints the version without the commit that the build adds.</summary>
    private sealed class PrintVersion(Terminal terminal) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            terminal.Output.WriteLine(Registration.Version);
            return ExitCodes.Done;
        }
    }
}

using System.Globalization;
using Spectre.Console;

namespace McpResearch.Server.Cli;

/// <summary>What surrounds the program: streams, variables, folders. Tests put their own in its place.</summary>
internal sealed record Terminal
{
    /// <summary>For results. In <c>serve</c> over stdio nothing is written to it.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>For messages.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person types.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>Whether a person reads the results.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person reads the messages.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Environment variables.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The current folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The user's own folder.</summary>
    public required string Home { get; init; }

    /// <summary>The user's name.</summary>
    public string User { get; init; } = "";

    /// <summary>Opens what JSON-RPC is read from.</summary>
    public Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;

    /// <summary>Opens what JSON-RPC is written to.</summary>
    public Func<Stream> OpenOutput { get; init; } = StandardOutput.Open;

    /// <summary>Reads a line that a person types; null at the end.</summary>
    public Func<string?> ReadLine { get; init; } = Console.ReadLine;

    /// <summary>Starts a server in a folder and asks it who it is; null where it answers, else why not.</summary>
    public Func<Setup.ServerCommand, string, CancellationToken, Task<string?>> ProbeServer { get; init; } = Setup.ServerProbe.TryAsync;

    /// <summary>Shows a page of the web; false where that cannot be.</summary>
    public Func<string, bool> OpenPage { get; init; } = WebPage.TryOpen;

    /// <summary>That of the process.</summary>
    public static Terminal OfProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        InputIsTerminal = !Console.IsInputRedirected,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Variable = Environment.GetEnvironmentVariable,
        Folder = Environment.CurrentDirectory,
        Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        User = Environment.UserName,
    };

    /// <summary>Results in colour and tables for a person, plain and unwrapped for a program.</summary>
    public IAnsiConsole Results() => Styled(Output, OutputIsTerminal);

    /// <summary>Messages, likewise.</summary>
    public IAnsiConsole Messages() => Styled(Error, ErrorIsTerminal);

    /// <summary>Whether results have colours: NO_COLOR takes them away, FORCE_COLOR gives them to a pager too.</summary>
    public bool OutputIsColoured => !Has("NO_COLOR") && (OutputIsTerminal || Has("FORCE_COLOR"));

    // COLUMNS says how wide a pager is.
    private IAnsiConsole Styled(TextWriter writer, bool person)
    {
        var (forced, plain) = (Has("FORCE_COLOR"), Has("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = forced && !plain ? AnsiSupport.Yes : person ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = plain || !person && !forced ? ColorSystemSupport.NoColors : forced ? ColorSystemSupport.Standard : ColorSystemSupport.Detect,
            Interactive = person ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (int.TryParse(Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0)
            console.Profile.Width = columns;
        else if (!person)
            console.Profile.Width = 100_000;
        return console;
    }

    private bool Has(string variable) => !string.IsNullOrEmpty(Variable(variable));
}

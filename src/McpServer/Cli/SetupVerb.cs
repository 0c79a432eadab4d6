using System.CommandLine;
using McpResearch.Corpus.Errors;
using McpResearch.Server.Setup;

namespace McpResearch.Server.Cli;

/// <summary><c>setup CLIENT</c>.</summary>
internal static class SetupVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Create(Verb verb)
    {
        var names = Client.All.Select(client => client.Name).ToArray();
        var which = new Argument<string>("CLIENT") { Description = string.Join(", ", names) };
        which.CompletionSources.Add(names);
        var write = new Option<bool>("--write") { Description = "Put it into the client's file; what was there is kept beside it" };
        var undo = new Option<bool>("--undo") { Description = "Take it out again" };
        var name = Options.Text("--name", "What the server is called there [default: research]", "NAME");
        var command = new Command("setup", "Print what connects a client to this corpus, or put it into the client's file") { which, write, undo, name };
        command.SetAction((parse, cancellation) => verb.GuardAsync(async () =>
        {
            var client = Find(parse.GetValue(which)!);
            var setup = new ClientSetup(client, Name(parse.GetValue(name)));
            var system = HostSystem.Of(verb.Terminal);
            var file = client.File(system);
            if (parse.GetValue(undo))
                return Undo(verb.Terminal, setup, client, file);
            var server = Server(client, system, verb.Options.Settings(parse, verb.Terminal).CorpusFolder);
            return parse.GetValue(write) ? await WriteAsync(verb.Terminal, setup, client, file, server, cancellation) : Print(verb.Terminal, setup, client, file, server);
        }));
        return command;
    }

    private static Client Find(string name) => Client.All.FirstOrDefault(client => client.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new CorpusException(CorpusError.BadArgument, $"'{name}' is no client that is known: allowed is {string.Join(", ", Client.All.Select(client => client.Name))}.{(Nearest.Of(name, Client.All.Select(client => client.Name)) is { } near ? $" Did you mean '{near}'?" : "")} For any other, the snippet of cursor fits most.");

    private static string Name(string? name) => name is null ? "research"
        : name.Length is > 0 and <= 60 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? name
        : throw new CorpusException(CorpusError.BadArgument, $"--name is '{name}': allowed are up to 60 letters, digits, hyphens and underscores. Example: --name research.");

    private static ServerCommand Server(Client client, HostSystem system, string corpus)
    {
        var command = ServerCommand.Of(corpus);
        return client.Name == "claude-desktop" && system.Kind == SystemKind.Wsl ? command.FromWindows(system.Variable("WSL_DISTRO_NAME")!) : command;
    }

    private static int Print(Terminal terminal, ClientSetup setup, Client client, string file, ServerCommand server)
    {
        terminal.Output.Write(setup.Snippet(server));
        terminal.Error.WriteLine($"\nFor {client.Title}, in {file}\nmcp-research setup {client.Name} --write puts it there; what else is in the file stays.");
        if (client.Name == "claude-code")
            terminal.Error.WriteLine($"Or run: claude mcp add --scope user research -- {server}");
        return ExitCodes.Done;
    }

    // First whether the server starts: a client that cannot start one says little of why.
    private static async Task<int> WriteAsync(Terminal terminal, ClientSetup setup, Client client, string file, ServerCommand server, CancellationToken cancellation)
    {
        if (await terminal.ProbeServer(server, terminal.Home, cancellation) is { } fault)
            throw new CorpusException(CorpusError.CorpusUnusable, $"The server does not start as {client.Title} would start it, so {file} was left as it is. {fault}\nThe command was: {server}");
        var settings = new ClientFile(file, TimeProvider.System);
        var before = settings.Read();
        var after = setup.Put(file, before, server);
        var kept = after == before ? null : settings.Replace(after);
        terminal.Output.WriteLine(after == before ? $"{file} has it already." : $"{file} now starts this server for {client.Title}.");
        if (kept is not null)
            terminal.Output.WriteLine($"What was there is kept as {kept}");
        terminal.Output.WriteLine($"The server was started and answered. {client.Next}\nTo take it back: mcp-research setup {client.Name} --undo");
        return ExitCodes.Done;
    }

    private static int Undo(Terminal terminal, ClientSetup setup, Client client, string file)
    {
        var settings = new ClientFile(file, TimeProvider.System);
        var text = settings.Read();
        if (text.Length == 0 || setup.Find(file, text) is null)
        {
            terminal.Error.WriteLine($"{file} does not have it: nothing to take back.");
            return ExitCodes.NothingFound;
        }

        settings.Replace(setup.TakeBack(file, text, settings.Kept() is { } kept ? new ClientFile(kept, TimeProvider.System).Read() : null));
        terminal.Output.WriteLine($"{file} is without it again. {client.Title} forgets it at its next start.");
        return ExitCodes.Done;
    }
}

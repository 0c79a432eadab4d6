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
        var json = Options.ReportJson();
        var command = new VerbCommand("setup", "Print what connects a client to this corpus, or put it into the client's file", "mcp-research setup cursor", "mcp-research setup claude-desktop --write --corpus ~/research", "mcp-research setup claude-desktop --undo") { which, write, undo, name, json };
        command.SetAction((parse, cancellation) => verb.GuardAsync(async () =>
        {
            var client = Find(parse.GetValue(which)!);
            var setup = new ClientSetup(client, Name(parse.GetValue(name)));
            var system = HostSystem.Of(verb.Terminal);
            var file = client.File(system);
            var report = parse.GetValue(undo) ? Undo(setup, client, file)
                : Server(client, system, verb.Options.Settings(parse, verb.Terminal).CorpusFolder) is var server && parse.GetValue(write) ? await WriteAsync(verb.Terminal, setup, client, file, server, cancellation)
                : new(client.Name, file, "printed", [server.Program, .. server.Arguments]);
            if (parse.GetValue(json))
                verb.WriteJson(report, CliJson.Types.SetupReport);
            else
                Tell(verb.Terminal, setup, client, report);
            return report.Outcome == "absent" ? ExitCodes.NothingFound : ExitCodes.Done;
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

    // First whether the server starts: a client that cannot start one says little of why.
    private static async Task<SetupReport> WriteAsync(Terminal terminal, ClientSetup setup, Client client, string file, ServerCommand server, CancellationToken cancellation)
    {
        if (await terminal.ProbeServer(server, terminal.Home, cancellation) is { } fault)
            throw new CorpusException(CorpusError.CorpusUnusable, $"The server does not start as {client.Title} would start it, so {file} was left as it is. {fault}\nThe command was: {server}");
        var settings = new ClientFile(file, TimeProvider.System);
        var before = settings.Read();
        var after = setup.Put(file, before, server);
        return new(client.Name, file, after == before ? "unchanged" : "written", [server.Program, .. server.Arguments], after == before ? null : settings.Replace(after));
    }

    private static SetupReport Undo(ClientSetup setup, Client client, string file)
    {
        var settings = new ClientFile(file, TimeProvider.System);
        var text = settings.Read();
        if (text.Length == 0 || setup.Find(file, text) is null)
            return new(client.Name, file, "absent");
        return new(client.Name, file, "removed", Kept: settings.Replace(setup.TakeBack(file, text, settings.Kept() is { } kept ? new ClientFile(kept, TimeProvider.System).Read() : null)));
    }

    private static void Tell(Terminal terminal, ClientSetup setup, Client client, SetupReport report)
    {
        if (report.Outcome == "printed")
            Print(terminal, setup, client, report.File, new(report.Command![0], [.. report.Command.Skip(1)]));
        else if (report.Outcome == "absent")
            terminal.Error.WriteLine($"{report.File} does not have it: nothing to take back.");
        else if (report.Outcome == "removed")
            terminal.Output.WriteLine($"{report.File} is without it again. {client.Title} forgets it at its next start.");
        else
        {
            terminal.Output.WriteLine(report.Outcome == "unchanged" ? $"{report.File} has it already." : $"{report.File} now starts this server for {client.Title}.");
            if (report.Kept is not null)
                terminal.Output.WriteLine($"What was there is kept as {report.Kept}");
            terminal.Output.WriteLine($"The server was started and answered. {client.Next}\nTo take it back: mcp-research setup {client.Name} --undo");
        }
    }

    private static void Print(Terminal terminal, ClientSetup setup, Client client, string file, ServerCommand server)
    {
        terminal.Output.Write(setup.Snippet(server));
        terminal.Error.WriteLine($"\nFor {client.Title}, in {file}\nmcp-research setup {client.Name} --write puts it there; what else is in the file stays.");
        if (client.Name == "claude-code")
            terminal.Error.WriteLine($"Or run: claude mcp add --scope user research -- {server}");
    }
}

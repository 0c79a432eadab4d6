using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using McpResearch.Corpus.Errors;
using McpResearch.Server.Http;
using McpResearch.Server.Http.Keys;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Cli;

/// <summary><c>keys create NAME | list | revoke NAME</c>: who may use the server over HTTP.</summary>
internal static partial class KeysVerb
{
    /// <summary>The verb with its own verbs; alone it lists.</summary>
    public static Command Create(Verb verb)
    {
        var file = verb.Http.Keys;
        var command = new VerbCommand("keys", "API keys for HTTP: who may read, who may write", "mcp-research keys create ann --scope write --expires 90", "mcp-research keys list", "mcp-research keys revoke ann") { Create(verb, file), List(verb, "list", file), Revoke(verb, file) };
        var alone = List(verb, "keys", file);
        foreach (var option in alone.Options)
            command.Add(option);
        command.Action = alone.Action;
        return command;
    }

    private static Command Create(Verb verb, Option file)
    {
        var name = Name();
        var scope = Options.Choice("--scope", "What its holder may; write includes read [default: read]", Caller.Read, Caller.Write);
        var expires = Options.Text("--expires", "Days from now, or the last day, that it opens the server [default: no end]", "DAYS|DATE");
        var json = Options.ReportJson();
        return Attach(new VerbCommand("create", "Make a key and print it once", "mcp-research keys create ann --scope write --expires 90") { name, scope, expires, file, json }, verb, (parse, keys) =>
        {
            var secret = keys.Create(Checked(parse.GetValue(name)!), parse.GetValue(scope) ?? Caller.Read, KeyExpiry.Parse(parse.GetValue(expires), TimeProvider.System.GetUtcNow()));
            if (parse.GetValue(json))
                verb.WriteJson(Report(keys.Read().Single(key => key.Name == parse.GetValue(name)), secret), CliJson.Types.KeyReport);
            else
                verb.Terminal.Output.WriteLine(secret);
            verb.Terminal.Error.WriteLine("Give it to its owner; it is shown this once and kept nowhere. Clients send it as \"Authorization: Bearer …\". A server that was started without keys has to be started again.");
            return ExitCodes.Done;
        });
    }

    private static Command List(Verb verb, string name, Option file)
    {
        var json = Options.ReportJson();
        return Attach(new VerbCommand(name, "List the keys, without their secrets", "mcp-research keys list --json") { file, json }, verb, (parse, keys) =>
        {
            var all = keys.Read().Select(key => Report(key)).ToList();
            if (parse.GetValue(json))
                verb.WriteJson(all, CliJson.Types.IReadOnlyListKeyReport);
            else
                Listing.Write(verb.Terminal, ["Name", "Scope", "Created", "Expires"], all.Select(key => new[] { key.Name, key.Scope, key.Created, key.Expires is null ? "never" : key.Expired == true ? $"{key.Expires} (expired)" : key.Expires }));
            if (all.Count == 0)
                verb.Terminal.Error.WriteLine("There are no keys. Make one with: mcp-research keys create NAME");
            return all.Count == 0 ? ExitCodes.NothingFound : ExitCodes.Done;
        });
    }

    private static KeyReport Report(ApiKey key, string? secret = null) => new(
        Quoted.Line(key.Name),
        Quoted.Line(key.Scope),
        key.Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        key.Expires?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture),
        key.IsExpired(TimeProvider.System.GetUtcNow()) ? true : null,
        secret);

    private static Command Revoke(Verb verb, Option file)
    {
        var name = Name();
        return Attach(new VerbCommand("revoke", "Take a key away; running servers refuse it from then on", "mcp-research keys revoke ann") { name, file }, verb, (parse, keys) =>
        {
            var found = keys.Revoke(parse.GetValue(name)!);
            verb.Terminal.Error.WriteLine(found ? "Revoked." : "There is no key of that name; see: mcp-research keys list");
            return found ? ExitCodes.Done : ExitCodes.NothingFound;
        });
    }

    private static Argument<string> Name() => new("NAME") { Description = "Whose key it is; stands as addedBy in the backlog and in the log" };

    private static Command Attach(Command command, Verb verb, Func<ParseResult, KeyFile, int> work)
    {
        command.SetAction((parse, _) => verb.GuardAsync(() => Task.FromResult(work(parse, new(verb.Http.KeysOf(parse, verb.Terminal), TimeProvider.System)))));
        return command;
    }

    private static string Checked(string name) => NamePattern().IsMatch(name)
        ? name
        : throw new CorpusException(CorpusError.BadArgument, $"A key's name is 1 to 64 letters, digits, or . _ @ -, such as ann@example.org, got \"{Quoted.Line(name, 80)}\".");

    [GeneratedRegex(@"^[A-Za-z0-9._@-]{1,64}\z")]
    private static partial Regex NamePattern();
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using McpResearch.Server.Http;

namespace McpResearch.Server.Cli;

/// <summary>Options that several verbs have.</summary>
internal sealed class Options
{
    /// <summary>The corpus folder.</summary>
    public Option<string?> Corpus { get; } = new("--corpus") { Description = "The corpus folder [MCP_RESEARCH_CORPUS; default: ./data if it is a corpus, else ~/research]", HelpName = "DIR", Recursive = true };

    /// <summary>The index folder.</summary>
    public Option<string?> Index { get; } = new("--index") { Description = "The index folder [MCP_RESEARCH_INDEX; default: in the user's cache folder]", HelpName = "DIR", Recursive = true };

    /// <summary>Serve HTTP.</summary>
    public Option<string?> Http { get; } = new("--http") { Description = $"Serve HTTP instead of stdio, at URL/mcp [MCP_RESEARCH_HTTP; default: {HttpServer.DefaultUrl}]", HelpName = "URL", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>Offer the tools of connectors.</summary>
    public Option<bool> Connector { get; } = new("--connector") { Description = "Offer search and fetch too, as ChatGPT connectors and deep research expect them [MCP_RESEARCH_CONNECTOR]" };

    /// <summary>Write nothing into the corpus folder.</summary>
    public Option<bool> ReadOnly { get; } = new("--read-only") { Description = "Write nothing into the corpus folder: no backlog items, notes or digests [MCP_RESEARCH_READ_ONLY]", Recursive = true };

    /// <summary>Answer as JSON.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print the answer as JSON: the structuredContent of the tool" };

    /// <summary>Say as JSON what was done.</summary>
    public static Option<bool> ReportJson() => new("--json") { Description = "Print what was done as JSON" };

    /// <summary>A text.</summary>
    public static Option<string?> Text(string name, string description, string help = "TEXT") => new(name) { Description = description, HelpName = help };

    /// <summary>Texts, by repeating the option or with commas.</summary>
    public static Option<string[]> Texts(string name, string description, string help) => new(name) { Description = description, HelpName = help, DefaultValueFactory = _ => [], CustomParser = Split };

    /// <summary>One of a few words.</summary>
    public static Option<string?> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words) };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => !words.Contains(token.Value)) is { } token)
                result.AddError($"{name} must be one of {string.Join(", ", words)}, got '{token.Value}'.");
        });
        return option;
    }

    /// <summary>A whole number within bounds.</summary>
    public static Option<int> Whole(string name, string description, int least, int most, int usual) => new(name)
    {
        Description = description,
        HelpName = $"{least}..{most}",
        DefaultValueFactory = _ => usual,
        CustomParser = result => Number(result, name, least, most),
    };

    /// <summary>The settings that the options say.</summary>
    public Settings Settings(ParseResult parse, Terminal terminal)
    {
        var bare = parse.GetResult(Http) is { Implicit: false, Tokens.Count: 0 };
        bool? connector = parse.GetResult(Connector) is { Implicit: false } ? parse.GetValue(Connector) : null;
        bool? readOnly = parse.GetResult(ReadOnly) is { Implicit: false } ? parse.GetValue(ReadOnly) : null;
        return Cli.Settings.Resolve(terminal, parse.GetValue(Corpus), parse.GetValue(Index), bare ? HttpServer.DefaultUrl : parse.GetValue(Http), readOnly, connector);
    }

    private static string[] Split(ArgumentResult result) => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static int Number(ArgumentResult result, string name, int least, int most)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        result.AddError($"{name} must be a whole number from {least} to {most}, got '{text}'.");
        return least;
    }
}

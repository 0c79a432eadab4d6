using System.CommandLine;
using System.CommandLine.Parsing;

namespace McpResearch.Server.Cli;

/// <summary>What is wrong with a command line, for the person who typed it.</summary>
internal static class WrongUse
{
    /// <summary>The fault, what may be meant, and where to read on; null where nothing is wrong.</summary>
    public static string? Find(ParseResult parse)
    {
        if (parse.Action is HelpWithExamples || parse.Tokens.Any(token => token.Type == TokenType.Directive && token.Value.Contains("suggest", StringComparison.Ordinal)) || parse.GetResult("--version") is OptionResult { Implicit: false })
            return null;
        var fault = Stray(parse) is { } stray ? Describe(parse, stray) : parse.Errors.Count > 0 ? parse.Errors[0].Message : null;
        return fault is null ? null : $"mcp-research: {fault}\nRun '{Path(parse.CommandResult)} --help' to see what can be given.";
    }

    // The parser takes an option that it does not know for a value, so "search --limt 5" would look for "--limt 5".
    private static string? Stray(ParseResult parse) =>
        parse.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))?.Value
            ?? parse.UnmatchedTokens.FirstOrDefault();

    private static string Describe(ParseResult parse, string stray)
    {
        var command = parse.CommandResult.Command;
        var isOption = stray.StartsWith('-');
        var known = isOption ? Commands(parse.CommandResult).SelectMany(each => each.Options).Select(option => option.Name) : command.Subcommands.Select(verb => verb.Name);
        var near = Nearest.Of(stray.Split('=')[0], known);
        return $"unknown {(isOption ? "option" : command.Subcommands.Count > 0 ? "verb" : "argument")} '{stray}'.{(near is null ? "" : $" Did you mean '{near}'?")}";
    }

    private static IEnumerable<Command> Commands(CommandResult result)
    {
        for (CommandResult? at = result; at is not null; at = at.Parent as CommandResult)
            yield return at.Command;
    }

    private static string Path(CommandResult result) => string.Join(' ', Commands(result).Reverse().Select(command => command is RootCommand ? "mcp-research" : command.Name));
}

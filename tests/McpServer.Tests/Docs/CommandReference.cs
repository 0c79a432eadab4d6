using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;
using McpResearch.Server.Cli;

namespace McpResearch.Server.Tests.Docs;

/// <summary>What the docs say of a verb, made from its definition.</summary>
internal static class CommandReference
{
    /// <summary>Every command under its words, such as <c>backlog add</c>; the program itself is <c>mcp-research</c>.</summary>
    public static IReadOnlyDictionary<string, Command> All(RootCommand root) =>
        Below(root, "").Prepend(("mcp-research", root)).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    public static string Of(string words, Command command)
    {
        var text = new StringBuilder($"{command.Description}.\n\n```\n{Usage(words, command)}\n```\n\n".Replace("..", ".", StringComparison.Ordinal));
        var rows = command.Arguments.Where(argument => argument.Description is not null).Select(argument => Row(argument.Name, argument.Description)).Concat(command.Options.Where(option => !option.Hidden).Select(Row)).ToList();
        if (rows.Count > 0)
            text.Append("| | |\n| --- | --- |\n").AppendJoin("", rows).Append('\n');
        if (HelpWithExamples.Examples(command) is { Count: > 0 } examples)
            text.Append($"```sh\n{string.Join('\n', examples)}\n```\n");
        return text.ToString();
    }

    private static IEnumerable<(string, Command)> Below(Command command, string words) =>
        command.Subcommands.SelectMany(verb => Below(verb, $"{words}{verb.Name} ").Prepend(($"{words}{verb.Name}", verb)));

    private static string Usage(string words, Command command)
    {
        var arguments = command.Arguments.Select(argument => argument.Arity switch
        {
            { MinimumNumberOfValues: 0, MaximumNumberOfValues: 1 } => $" [{argument.Name}]",
            { MinimumNumberOfValues: 0 } => $" [{argument.Name}…]",
            { MaximumNumberOfValues: 1 } => $" {argument.Name}",
            _ => $" {argument.Name}…",
        });
        var verbs = command.Subcommands.Count == 0 ? "" : command is RootCommand ? " [VERB]" : $" [{string.Join(" | ", command.Subcommands.Select(verb => verb.Name))}]";
        return $"mcp-research{(command is RootCommand ? "" : $" {words}")}{verbs}{string.Concat(arguments)} [options]";
    }

    private static string Row(Option option)
    {
        var value = option is HelpOption or VersionOption || option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool) ? "" : option.Arity.MinimumNumberOfValues == 0 ? $" [{option.HelpName}]" : $" {option.HelpName}";
        var usual = option.ValueType == typeof(int) ? string.Create(CultureInfo.InvariantCulture, $" [default: {option.GetDefaultValue()}]") : "";
        return Row($"{option.Name}{value}", option.Description + usual);
    }

    private static string Row(string name, string? description) => $"| `{name.Replace("|", "\\|", StringComparison.Ordinal)}` | {description?.Replace("|", "\\|", StringComparison.Ordinal)} |\n";
}

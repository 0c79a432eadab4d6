using System.CommandLine;
using System.Globalization;
using McpResearch.Corpus.Errors;

namespace McpResearch.Server.Cli;

/// <summary>Values of options, else of the variables named after them.</summary>
internal sealed class Given(ParseResult parse, Terminal terminal)
{
    /// <summary>A text; null where it is given nowhere.</summary>
    public string? Text(Option<string?> option) => parse.GetValue(option) is { Length: > 0 } text ? text : Variable(option);

    /// <summary>A full path, from the current folder; null where it is given nowhere.</summary>
    public string? Path(Option<string?> option) => Text(option) is { } path ? System.IO.Path.GetFullPath(path, terminal.Folder) : null;

    /// <summary>Texts, in the variable with commas; empty where they are given nowhere.</summary>
    public IReadOnlyList<string> Texts(Option<string[]> option) =>
        parse.GetValue(option) is { Length: > 0 } texts ? texts : Variable(option)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Whether it is given; the variable says so with <c>1</c> or <c>true</c>.</summary>
    /// <exception cref="CorpusException">The variable is something else.</exception>
    public bool Flag(Option<bool> option) => parse.GetValue(option) || Variable(option) switch
    {
        null or "0" or "false" => false,
        "1" or "true" => true,
        var text => throw Wrong(option, "1 or 0", text),
    };

    /// <summary>A whole number from 1 up.</summary>
    /// <exception cref="CorpusException">The variable is something else.</exception>
    public int Whole(Option<int> option)
    {
        if (parse.GetResult(option) is { Implicit: false } || Variable(option) is not { } text)
            return parse.GetValue(option);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw Wrong(option, "a whole number from 1", text);
    }

    private string? Variable(Option option) => terminal.Variable(Name(option)) is { Length: > 0 } text ? text : null;

    private static string Name(Option option) => $"MCP_RESEARCH_{option.Name.TrimStart('-').Replace('-', '_').ToUpperInvariant()}";

    private static CorpusException Wrong(Option option, string allowed, string text) => new(CorpusError.BadArgument, $"{Name(option)} must be {allowed}, got \"{text}\".");
}

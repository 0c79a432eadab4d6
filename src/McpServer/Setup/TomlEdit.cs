using System.Text;
using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace McpResearch.Server.Setup;

/// <summary>Changes one table of a TOML file, and no other line of it.</summary>
internal static class TomlEdit
{
    private const int MostCharacters = 512 * 1024;

    /// <summary>The text with the table <c>[section.name]</c>; one that is there is put anew, others stay.</summary>
    /// <exception cref="FormatException">The text is broken, or gives the entry in another way than as a table.</exception>
    public static string Put(string text, string section, string name, ServerCommand command) => Marked(text, unmarked => Added(unmarked, section, name, command));

    /// <summary>The text without that table, or the same text where it has none.</summary>
    /// <exception cref="FormatException">The text is broken.</exception>
    public static string Remove(string text, string section, string name) => Marked(text, unmarked => Without(unmarked, section, name));

    // The parser counts places without a byte order mark.
    private static string Marked(string text, Func<string, string> change)
    {
        var unmarked = text.TrimStart('\uFEFF');
        return text[..^unmarked.Length] + change(unmarked);
    }

    private static string Added(string text, string section, string name, ServerCommand command)
    {
        var table = $"[{section}.{name}]\ncommand = {Quoted(command.Program)}\nargs = [{string.Join(", ", command.Arguments.Select(Quoted))}]\n";
        if (text.Contains("\r\n", StringComparison.Ordinal))
            table = table.Replace("\n", "\r\n", StringComparison.Ordinal);
        var changed = Find(text, section, name) is var (start, end) && start >= 0
            ? text[..start] + table + text[end..]
            : $"{text}{(text.Length == 0 || text.EndsWith('\n') ? "" : "\n")}{(text.Length == 0 ? "" : "\n")}{table}";
        Parse(changed);
        return changed;
    }

    private static string Without(string text, string section, string name)
    {
        var (start, end) = Find(text, section, name);
        if (start < 0)
            return text;
        var before = text[..start];
        before = before.EndsWith("\n\n", StringComparison.Ordinal) ? before[..^1] : before;
        var changed = before + text[end..];
        Parse(changed);
        return changed;
    }

    /// <summary>The command of that table, or null.</summary>
    /// <exception cref="FormatException">The text is broken.</exception>
    public static ServerCommand? Get(string text, string section, string name)
    {
        var table = Table(Parse(text.TrimStart('\uFEFF')), section, name);
        if (table is null)
            return null;
        var values = table.Items.OfType<KeyValueSyntax>().ToLookup(item => item.Key?.ToString().Trim(), item => item.Value);
        var arguments = values["args"].OfType<ArraySyntax>().SelectMany(array => array.Items).Select(item => (item.Value as StringValueSyntax)?.Value ?? "");
        return new((values["command"].FirstOrDefault() as StringValueSyntax)?.Value ?? "", [.. arguments]);
    }

    // From its header to the line end of its last value: comments behind belong to what follows.
    private static (int Start, int End) Find(string text, string section, string name)
    {
        var document = Parse(text);
        if (Table(document, section, name) is not { } table)
            return document.KeyValues.Any(pair => IsKey(pair.Key, section)) || document.Tables.Any(other => IsKey(other.Name, section) && other.Items.OfType<KeyValueSyntax>().Any(pair => pair.Key?.ToString().Trim().Split('.')[0] == name))
                ? throw new FormatException($"it gives {section} in another way than as the table [{section}.{name}]")
                : (-1, -1);
        var last = table.Items.OfType<SyntaxNode>().LastOrDefault()?.Span.End.Offset ?? table.Span.Start.Offset;
        var line = text.IndexOf('\n', Math.Min(last, text.Length - 1));
        return (table.Span.Start.Offset, line < 0 ? text.Length : line + 1);
    }

    private static TableSyntax? Table(DocumentSyntax document, string section, string name) =>
        document.Tables.OfType<TableSyntax>().FirstOrDefault(table => IsKey(table.Name, $"{section}.{name}"));

    private static bool IsKey(KeySyntax? key, string name) => key?.ToString().Replace("\"", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Trim() == name;

    private static DocumentSyntax Parse(string text)
    {
        var document = Syntax(text);
        return document.HasErrors
            ? throw new FormatException($"line {document.Diagnostics[0].Span.Start.Line + 1} is no TOML that can be understood")
            : document;
    }

    // Some broken texts make the parser itself fail.
    private static DocumentSyntax Syntax(string text)
    {
        if (text.Length > MostCharacters)
            throw new FormatException($"it is longer than {MostCharacters / 1024} kB, which no file of settings is");
        try
        {
            return SyntaxParser.Parse(text, "config.toml", true);
        }
        catch (Exception error) when (error is TomlException or ArgumentException)
        {
            throw new FormatException("it is no TOML that can be understood", error);
        }
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            quoted.Append(c is '"' or '\\' ? $"\\{c}" : c < ' ' ? $"\\u{(int)c:X4}" : c.ToString());
        return quoted.Append('"').ToString();
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace McpResearch.Server.Setup;

/// <summary>Changes one member of one object of a JSON file, and no other character of it: comments, trailing commas, order and spaces stay.</summary>
internal static class JsonEdit
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text with <c>{section: {name: value}}</c> in it.</summary>
    /// <exception cref="FormatException">The text is broken, or its parts are of another kind; the message says where.</exception>
    public static string Put(string text, string section, string name, JsonObject value)
    {
        if (string.IsNullOrWhiteSpace(text.TrimStart('\uFEFF')))
            text = "{}\n";
        var map = JsonMap.Read(text, section, name);
        if (JsonNode.DeepEquals(Get(text, section, name), value))
            return text;
        var (indent, newLine) = (Indent(text), text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
        var entry = Text(value, indent, 2, newLine);
        var changed = map switch
        {
            { Value: { } old } => Splice(text, old.Start, old.End, entry),
            { Section: { } open } => Insert(text, open, name, entry, indent, 1, newLine, map.SectionIsEmpty),
            _ => Insert(text, map.Root, section, Text(new() { [name] = value.DeepClone() }, indent, 1, newLine), indent, 0, newLine, map.RootIsEmpty),
        };
        Check(text, changed, section, name, value);
        return changed;
    }

    /// <summary>The text without that member, or the same text where it has none.</summary>
    /// <exception cref="FormatException">The text is broken.</exception>
    public static string Remove(string text, string section, string name)
    {
        var map = JsonMap.Read(text, section, name);
        if (map.Value is not { } value)
            return text;
        var (start, end) = map.CommaAfter is { } after ? (map.NameStart, after + 1) : (map.CommaBefore ?? map.NameStart, value.End);
        if (map.CommaAfter is null && map.CommaBefore is not null)
            return Checked(text, Splice(text, start, end, ""), section, name);
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        var newLine = start > 0 && text[start - 1] == '\n' ? start > 1 && text[start - 2] == '\r' ? 2 : 1 : 0;
        return Checked(text, Splice(text, start - newLine, end, ""), section, name);
    }

    /// <summary>The value of that member, or null.</summary>
    /// <exception cref="FormatException">The text is broken.</exception>
    public static JsonObject? Get(string text, string section, string name) => (Node(text)[section] as JsonObject)?[name] as JsonObject;

    private static string Checked(string before, string after, string section, string name)
    {
        Check(before, after, section, name, null);
        return after;
    }

    // What comes out is what went in, but for the one member.
    private static void Check(string before, string after, string section, string name, JsonObject? value)
    {
        var expected = Node(before);
        var owner = expected[section] as JsonObject ?? [];
        owner.Remove(name);
        if (value is not null)
            owner[name] = value.DeepClone();
        if (value is not null || expected.ContainsKey(section))
            expected[section] = owner.DeepClone();
        if (!JsonNode.DeepEquals(expected, Node(after)))
            throw new FormatException("it cannot be changed without changing something else in it");
    }

    private static JsonObject Node(string text)
    {
        JsonMap.CheckTexts(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')));
        try
        {
            return JsonNode.Parse(string.IsNullOrWhiteSpace(text.TrimStart('\uFEFF')) ? "{}" : text.TrimStart('\uFEFF'), null, JsonMap.Documents) as JsonObject ?? throw new FormatException("line 1: expected an object in braces");
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new FormatException(error is JsonException json ? JsonMap.Where(json) : "a name stands twice in one of its objects", error);
        }
    }

    private static string Insert(string text, int open, string name, string value, string indent, int depth, string newLine, bool isEmpty)
    {
        var inner = string.Concat(Enumerable.Repeat(indent, depth + 1));
        var outer = string.Concat(Enumerable.Repeat(indent, depth));
        var member = $"{newLine}{inner}{JsonSerializer.Serialize(name, JsonTexts.Default.String)}: {value}";
        var rest = text[(open + 1)..];
        return $"{text[..(open + 1)]}{member}{(isEmpty ? "" : ",")}{(isEmpty && rest.AsSpan().TrimStart(" \t").StartsWith("}") ? newLine + outer + rest.TrimStart(' ', '\t') : !isEmpty && rest.Length > 0 && rest[0] is not ('\r' or '\n' or ' ') ? newLine + inner + rest : rest)}";
    }

    private static string Splice(string text, int start, int end, string put) => text[..start] + put + text[end..];

    private static string Text(JsonObject value, string indent, int depth, string newLine)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
            value.WriteTo(writer);
        var lines = Encoding.UTF8.GetString(bytes.ToArray()).Split('\n');
        var before = string.Concat(Enumerable.Repeat(indent, depth));
        return string.Join(newLine, lines.Select((line, place) => place == 0 ? line : before + Reindented(line, indent)));
    }

    private static string Reindented(string line, string indent)
    {
        var spaces = line.AsSpan().IndexOfAnyExcept(' ');
        return string.Concat(Enumerable.Repeat(indent, spaces / 2)) + line[spaces..];
    }

    // The smallest before a name.
    private static string Indent(string text) => text.Split('\n')
        .Where(line => line.Length > 1 && line[0] is ' ' or '\t' && line.TrimStart().StartsWith('"'))
        .Select(line => line[..^line.TrimStart().Length])
        .MinBy(indent => indent.Length) ?? "  ";
}

using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.References;

/// <summary>A line <c>- Name: value</c> of an entry.</summary>
/// <param name="Name">As written.</param>
/// <param name="Value">With HTML entities decoded.</param>
internal sealed record ReferenceField(string Name, string Value)
{
    static readonly string[] Known = ["url", "cite key", "type", "authors", "date", "tags", "folders", "description"];

    /// <summary>The name in lower case.</summary>
    public string Key { get; } = Name.ToLowerInvariant();

    /// <summary>Whether a reference has a member for it.</summary>
    public bool IsKnown => Known.Contains(Key);

    /// <summary>Reads a line that starts with a dash, or null.</summary>
    public static ReferenceField? Read(string line) =>
        line.Length > 3 && line[0] is '-' or '*' && LabelledLine.Read(line) is { } label ? new(label.Name, PlainText.Decode(label.Value)) : null;
}

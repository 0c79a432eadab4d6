using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.References;

/// <summary>The fields and the description of one entry.</summary>
internal sealed class ReferenceDraft
{
    readonly Dictionary<string, (string Value, int Line)> known = [];
    readonly List<Field> other = [];
    readonly List<string> description = [];
    readonly Action<int, string> report;
    bool described;
    bool indented = true;

    public ReferenceDraft(ReferenceBlock block, Action<int, string> report)
    {
        this.report = report;
        foreach (var line in block.Body)
            Take(line);
    }

    /// <summary>Fields without member of their own, in order.</summary>
    public IReadOnlyList<Field> Other => other;

    /// <summary>The description without the indent that the list gives it: at most two spaces.</summary>
    public string Description => PlainText.Decode(DescriptionText.Read(description));

    /// <summary>The value of that known field; empty where there is none.</summary>
    public string this[string key] => known.GetValueOrDefault(key).Value ?? "";

    /// <summary>1-based line of that field; 0 where there is none.</summary>
    public int Line(string key) => known.GetValueOrDefault(key).Line;

    /// <summary>Keeps a value that could not be understood.</summary>
    public void Keep(string name, string value) => other.Add(new(name, value));

    void Take(MarkdownLine line)
    {
        var field = ReferenceField.Read(line.Text);
        if (field is not null && (!described || field.IsKnown && field.Key != "description" && !known.ContainsKey(field.Key) && indented))
            Take(field, line.Number);
        else if (described)
            Describe(line);
        else if (!line.IsBlank)
            Append(line);
    }

    void Take(ReferenceField field, int line)
    {
        if (field.Key == "description")
            Describe(field.Value);
        else if (!field.IsKnown)
            other.Add(new(field.Name, field.Value));
        else if (!known.TryAdd(field.Key, (field.Value, line)))
        {
            other.Add(new(field.Name, field.Value));
            report(line, $"A second \"{field.Name}\" was found: expected one. The first is used.");
        }
    }

    void Describe(string sameLine)
    {
        described = true;
        if (sameLine.Length > 0)
            description.Add($"  {sameLine}");
    }

    void Describe(MarkdownLine line)
    {
        description.Add(line.Text);
        indented &= line.IsBlank || char.IsWhiteSpace(line.Text[0]);
    }

    void Append(MarkdownLine line)
    {
        other.Add(new("Text", PlainText.Decode(line.Text.Trim())));
        report(line.Number, "Text was found among the fields: expected \"- Name: value\" lines, or an indented block below \"- Description:\". It is kept as the field Text.");
    }
}

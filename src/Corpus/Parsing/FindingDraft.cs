using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing;

/// <summary>The fields and free text of one finding, given out one by one.</summary>
internal sealed class FindingDraft
{
    readonly List<(string Name, List<string> Lines, int Number)> fields = [];
    readonly List<string> texts = [];

    public FindingDraft(ArraySegment<MarkdownLine> body)
    {
        List<MarkdownLine> free = [];
        var open = false;
        foreach (var line in body)
        {
            var label = line.Fenced || line.Text.StartsWith("   ", StringComparison.Ordinal) ? null : LabelledLine.Read(line.Text);
            if (label is not null)
                fields.Add((label.Name, [label.Value], line.Number));
            else if (open && !line.IsBlank)
                fields[^1].Lines.Add(line.Text.Trim());
            else
                free.Add(line);
            open = label is not null || open && !line.IsBlank;
        }

        AddText(free);
    }

    /// <summary>What nobody took, in order, the free text last.</summary>
    public EquatableList<Field> Fields => [.. fields.Select(found => new Field(found.Name, Value(found.Lines))), .. texts.Select(text => new Field("Text", text))];

    public void AddText(IReadOnlyList<MarkdownLine> lines)
    {
        if (MarkdownLines.Text(lines) is { Length: > 0 } text)
            texts.Add(text);
    }

    /// <summary>Keeps a value that could not be understood.</summary>
    public void Keep(string name, string value) => fields.Add((name, [value], 0));

    /// <summary>The first value of that name; empty where there is none.</summary>
    public string Take(string name)
    {
        var i = fields.FindIndex(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (i < 0)
            return "";
        var value = Value(fields[i].Lines);
        fields.RemoveAt(i);
        return value;
    }

    /// <summary>The date of that name. What the value says beyond it stays among the fields.</summary>
    public PartialDate? TakeDate(string name, string file, List<Problem> problems)
    {
        var line = fields.Find(found => found.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Number;
        var value = Take(name);
        var date = DateText.Find(value);
        if (date?.ToString() != value && value.Length > 0)
            Keep(name, value);
        if (date is null && value.Length > 0)
            problems.Add(new(new(file, line), $"\"{value}\" was found under {name}: expected a date such as 2026-02-07."));
        return date;
    }

    static string Value(List<string> lines) => PlainText.Decode(string.Join('\n', lines).Trim());
}

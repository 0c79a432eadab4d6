using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Parsing.Bibliographies;

/// <summary>One record of a bibliography in plain text, whatever its format; empty texts for what it lacks.</summary>
/// <param name="line">1-based line that it starts on.</param>
internal sealed class BibRecord(int line)
{
    private readonly HashSet<Field> known = [];
    private readonly HashSet<string> knownTags = new(StringComparer.Ordinal);

    public int Line => line;

    /// <summary>As written; made where the format has none.</summary>
    public string Key { get; set; } = "";

    /// <summary>One of <see cref="Citing.WorkType"/> where that knows it, else as written.</summary>
    public string Type { get; set; } = "";

    public string Title { get; set; } = "";

    public List<PersonName> Authors { get; } = [];

    /// <summary>As written, with the line it stands on.</summary>
    public (string Text, int Line) Date { get; set; } = ("", line);

    public string Url { get; set; } = "";

    public string Doi { get; set; } = "";

    /// <summary>An arXiv id in any spelling.</summary>
    public string Arxiv { get; set; } = "";

    public List<string> Tags { get; } = [];

    public List<string> Folders { get; } = [];

    public string Abstract { get; set; } = "";

    /// <summary>All other values, under the names of <see cref="Citing.FieldName"/> where that knows them.</summary>
    public List<Field> Fields { get; } = [];

    /// <summary>Keeps a value on one line, unless it is blank or said already.</summary>
    public void Add(string name, string value)
    {
        var line = Markdown.PlainText.OneLine(value);
        var field = new Field(name, name == "Pages" ? PageRange.Of(line) : line);
        if (field.Value.Length > 0 && known.Add(field))
            Fields.Add(field);
    }

    /// <summary>Adds what is between commas or semicolons, each once.</summary>
    public void AddTags(string text)
    {
        foreach (var tag in text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            AddTag(tag);
    }

    /// <summary>Adds one tag, once.</summary>
    public void AddTag(string tag)
    {
        var line = Markdown.PlainText.OneLine(tag);
        if (line.Length > 0 && knownTags.Add(line))
            Tags.Add(line);
    }
}

using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>What the section readers have found so far. Each adds what it knows, and keeps as text what it does not.</summary>
internal sealed class DigestDraft(string path, PartialDate date)
{
    readonly List<string> other = [];
    readonly List<Problem> problems = [];
    string lastHeading = "";

    public string Path => path;

    public PartialDate Date => date;

    public EntryId Id { get; } = new(EntryKind.Digest, date.ToString());

    /// <summary><see cref="Id"/> as text, one for all that carry it.</summary>
    public string Name { get; } = new EntryId(EntryKind.Digest, date.ToString()).ToString();

    public List<Field> Statistics { get; } = [];

    public List<string> Overview { get; } = [];

    /// <summary>Category names in order, each once.</summary>
    public OrderedDictionary<string, List<EntryId>> Categories { get; } = [];

    public List<Story> Stories { get; } = [];

    public List<Theme> Themes { get; } = [];

    public SortedSet<int> ThemeNumbers { get; } = [];

    public List<QuickRow> QuickRows { get; } = [];

    public List<DigestSource> Sources { get; } = [];

    public DigestSource? SourceTotal { get; set; }

    public List<BacklogItem> Backlog { get; } = [];

    public List<string> Remainders { get; } = [];

    /// <summary>Gives each slug once.</summary>
    public UniqueNames Slugs { get; } = new();

    public EntryHash Hashes { get; } = new();

    public IReadOnlyList<Problem> Problems => problems;

    public string OtherText => string.Join("\n\n", other);

    public Location At(int line) => new(path, line);

    public void Report(int line, string message) => problems.Add(new(At(line), message));

    /// <summary>The ids of the articles of that category, which is there from now on.</summary>
    public List<EntryId> Category(string name)
    {
        if (!Categories.TryGetValue(name, out var articles))
            Categories.Add(name, articles = []);
        return articles;
    }

    /// <summary>Keeps text that belongs to no entry, below the heading that it stood under.</summary>
    /// <param name="heading">With its marks; empty for none. Written once for what follows each other.</param>
    public void Keep(string heading, string text)
    {
        if (text.Length == 0)
            return;
        KeepHeading(heading);
        other.Add(text);
    }

    /// <summary>Keeps a heading that no entry has, with whatever is kept below it next.</summary>
    public void KeepHeading(string heading)
    {
        if (heading.Length > 0 && heading != lastHeading)
            other.Add(heading);
        lastHeading = heading;
    }

    /// <summary>Keeps lines of a section that belong to no entry.</summary>
    public void Keep(Section section, ArraySegment<MarkdownLine> lines) => Keep(section.Heading?.Text.Trim() ?? "", MarkdownLines.TextBeforeRules(lines));

    /// <summary>Keeps rows of a table that say more than the entries hold, with the table's header.</summary>
    public void Keep(Section section, MarkdownTable table, IEnumerable<TableRow> rows)
    {
        var lines = rows.Select(row => row.Line.Text).ToList();
        if (lines.Count > 0)
            Keep(section.Heading?.Text.Trim() ?? "", string.Join('\n', [table.Lines[0].Text, table.Lines[1].Text, .. lines]));
    }
}

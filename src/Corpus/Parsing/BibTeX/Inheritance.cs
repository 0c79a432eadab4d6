namespace McpResearch.Corpus.Parsing.BibTeX;

/// <summary>Fields that entries take from others of the file: all of <c>xdata</c>; of <c>crossref</c> those that are about the whole book too.</summary>
internal sealed class Inheritance
{
    private const int DeepestChain = 10;

    // The parent's own name, subject and text are not the child's.
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "crossref", "xref", "xdata", "ids", "entryset", "label", "shorthand", "sortkey", "key", "options", "execute", "title", "subtitle", "titleaddon", "shorttitle",
        "doi", "url", "eprint", "eprinttype", "archiveprefix", "abstract", "keywords", "file", "note", "annote", "annotation", "timestamp", "owner", "groups", "pages", "author",
    };

    private static readonly Dictionary<string, string> Renamed = new(StringComparer.OrdinalIgnoreCase) { ["title"] = "booktitle", ["subtitle"] = "booksubtitle", ["titleaddon"] = "booktitleaddon" };

    private readonly Dictionary<string, RawEntry> entries;
    private readonly HashSet<RawEntry> done = new(ReferenceEqualityComparer.Instance);
    private readonly Action<int, string> report;

    /// <param name="entries">All of the file.</param>
    /// <param name="report">Told of names that no entry has.</param>
    public Inheritance(IEnumerable<RawEntry> entries, Action<int, string> report)
    {
        this.entries = new(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
            this.entries.TryAdd(entry.Key, entry);
        this.report = report;
    }

    /// <summary>Adds to an entry what it lacks.</summary>
    public void Fill(RawEntry entry) => Fill(entry, DeepestChain);

    private void Fill(RawEntry entry, int deepest)
    {
        if (deepest == 0 || !done.Add(entry))
            return;
        foreach (var name in entry["xdata"]?.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
            if (Parent(entry, "xdata", name) is { } data)
                Take(entry, data, deepest, field => field.Is("xdata") ? null : field.Name);
        if (entry["crossref"] is { } cross && Parent(entry, "crossref", cross.Value.Trim()) is { } parent)
            Take(entry, parent, deepest, field => IsPart(entry) && Renamed.TryGetValue(field.Name, out var name) ? name : Own.Contains(field.Name) ? null : field.Name);
    }

    private void Take(RawEntry entry, RawEntry parent, int deepest, Func<RawField, string?> named)
    {
        Fill(parent, deepest - 1);
        foreach (var field in parent.Fields.ToArray())
            if (named(field) is { } name && entry[name] is null)
                entry.Fields.Add(field with { Name = name });
    }

    private RawEntry? Parent(RawEntry entry, string kind, string name)
    {
        if (entries.TryGetValue(name, out var parent) && parent != entry)
            return parent;
        report(entry[kind]!.Line, $"The {kind} {(name.Length <= 60 ? name : $"{name[..60]}…")} of {entry.Key} was not found: expected another entry of that key in this file. Nothing is taken from it.");
        return null;
    }

    private static bool IsPart(RawEntry entry) => entry.Type is "inproceedings" or "conference" or "incollection" or "inbook" or "inreference" or "suppbook" or "suppcollection";
}

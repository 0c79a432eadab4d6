namespace McpResearch.Corpus.Parsing.BibTeX;

/// <summary>Fields that entries take from others of the file: all of <c>xdata</c>; of <c>crossref</c> those that are about the whole book too.</summary>
internal sealed class Inheritance
{
    private const int DeepestChain = 10;
    private const int CostOfField = 16;

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
    private readonly int most;
    private int left;

    /// <param name="entries">All of the file.</param>
    /// <param name="most">Characters that may be taken in all.</param>
    /// <param name="report">Told of names that no entry has, and of too much.</param>
    public Inheritance(IEnumerable<RawEntry> entries, int most, Action<int, string> report)
    {
        this.most = left = most;
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
        if (entry["xdata"] is { } xdata)
            foreach (var name in xdata.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (Parent(entry, xdata, name) is { } data)
                    Take(entry, data, deepest, field => field.Is("xdata") ? null : field.Name);
        if (entry["crossref"] is { } cross && Parent(entry, cross, cross.Value.Trim()) is { } parent)
            Take(entry, parent, deepest, field => IsPart(entry) && Renamed.TryGetValue(field.Name, out var name) ? name : Own.Contains(field.Name) ? null : field.Name);
    }

    private void Take(RawEntry entry, RawEntry parent, int deepest, Func<RawField, string?> named)
    {
        Fill(parent, deepest - 1);
        var has = entry.Fields.Where(field => field.Value.Length > 0).Select(field => field.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var field in parent.Fields)
            if (!MayTake(entry, field))
                return;
            else if (named(field) is { } name && !has.Contains(name))
            {
                entry.Fields.Add(field with { Name = name });
                if (field.Value.Length > 0)
                    has.Add(name);
            }
    }

    // Many entries that refer to a long one would make much out of little.
    private bool MayTake(RawEntry entry, RawField field)
    {
        if (left < 0)
            return false;
        left -= CostOfField + field.Value.Length;
        if (left < 0)
            report(entry.Line, $"Entries of this file take more than {most:N0} characters from others: expected less. {Shown(entry.Key)} and those that follow take nothing more.");
        return left >= 0;
    }

    private RawEntry? Parent(RawEntry entry, RawField field, string name)
    {
        if (entries.TryGetValue(name, out var parent) && parent != entry)
            return parent;
        report(field.Line, $"The {field.Name.ToLowerInvariant()} {Shown(name)} of {entry.Key} was not found: expected another entry of that key in this file. Nothing is taken from it.");
        return null;
    }

    private static string Shown(string name) => name.Length <= 60 ? name : $"{name[..60]}…";

    private static bool IsPart(RawEntry entry) => entry.Type is "inproceedings" or "conference" or "incollection" or "inbook" or "inreference" or "suppbook" or "suppcollection";
}

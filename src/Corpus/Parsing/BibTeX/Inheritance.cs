namespace McpResearch.Corpus.Parsing.BibTeX;

/// <summary>Fields that entries take from others of the file: all of <c>xdata</c>; of <c>crossref</c> those that are about the whole book too.</summary>
internal sealed class Inheritance
{
    private const int DeepestChain = 10;
    private const int CostOfField = 16;

    // Entries may take so many characters from others at least.
    private const int FewestTaken = 4 * 1024 * 1024;

    // The parent's own name, subject and text are not the child's.
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "crossref", "xref", "xdata", "ids", "entryset", "label", "shorthand", "sortkey", "key", "options", "execute", "title", "subtitle", "titleaddon", "shorttitle",
        "doi", "url", "eprint", "eprinttype", "archiveprefix", "abstract", "keywords", "file", "note", "annote", "annotation", "timestamp", "owner", "groups", "pages", "author",
    };

    private static readonly Dictionary<string, string> Renamed = new(StringComparer.OrdinalIgnoreCase) { ["title"] = "booktitle", ["subtitle"] = "booksubtitle", ["titleaddon"] = "booktitleaddon" };

    private readonly Dictionary<string, RawEntry> parents = new(StringComparer.OrdinalIgnoreCase);
    // Of parents only: they are held anyway, and a circle goes through them.
    private readonly HashSet<RawEntry> done = new(ReferenceEqualityComparer.Instance);
    private readonly Action<int, string> report;
    private readonly int most;
    private int left;

    private Inheritance(int most, Action<int, string> report) => (this.most, left, this.report) = (most, most, report);

    /// <summary>Holds those entries of a file that others name. A file where none does, as most are, costs one look.</summary>
    /// <param name="text">The file.</param>
    /// <param name="report">Told of names that no entry has, and of too much.</param>
    public static Inheritance Of(string text, Action<int, string> report)
    {
        var inheritance = new Inheritance(Math.Max(FewestTaken, 2 * text.Length), report);
        if (!text.Contains("crossref", StringComparison.OrdinalIgnoreCase) && !text.Contains("xdata", StringComparison.OrdinalIgnoreCase))
            return inheritance;
        var named = Entries(text).SelectMany(Named).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in Entries(text).Where(entry => named.Contains(entry.Key)))
            inheritance.parents.TryAdd(entry.Key, entry);
        return inheritance;
    }

    // What is wrong with them is told when they are read for good.
    private static IEnumerable<RawEntry> Entries(string text) => new BibTeXScanner(text, (_, _) => { }).Read();

    private static IEnumerable<string> Named(RawEntry entry) => [.. Data(entry), .. entry["crossref"] is { } cross ? new[] { cross.Value.Trim() } : []];

    private static string[] Data(RawEntry entry) => entry["xdata"]?.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Adds to an entry what it lacks.</summary>
    public void Fill(RawEntry entry) => Fill(entry, DeepestChain);

    private void Fill(RawEntry entry, int deepest)
    {
        foreach (var name in Data(entry))
            if (Parent(entry, "xdata", name, deepest) is { } data)
                Take(entry, data, deepest, field => field.Is("xdata") ? null : field.Name);
        if (entry["crossref"] is { } cross && Parent(entry, "crossref", cross.Value.Trim(), deepest) is { } parent)
            Take(entry, parent, deepest, field => IsPart(entry) && Renamed.TryGetValue(field.Name, out var name) ? name : Own.Contains(field.Name) ? null : field.Name);
    }

    private void Take(RawEntry entry, RawEntry parent, int deepest, Func<RawField, string?> named)
    {
        if (deepest > 1 && done.Add(parent))
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

    private RawEntry? Parent(RawEntry entry, string kind, string name, int deepest)
    {
        if (parents.TryGetValue(name, out var parent) && (parent.Line, parent.Key) != (entry.Line, entry.Key))
            return parent;
        // A parent is filled here and once more where it is read for itself, but for data.
        if (deepest == DeepestChain || entry.Type == "xdata")
            report(entry[kind]!.Line, $"The {kind} {Shown(name)} of {entry.Key} was not found: expected another entry of that key in this file. Nothing is taken from it.");
        return null;
    }

    private static string Shown(string name) => name.Length <= 60 ? name : $"{name[..60]}…";

    private static bool IsPart(RawEntry entry) => entry.Type is "inproceedings" or "conference" or "incollection" or "inbook" or "inreference" or "suppbook" or "suppcollection";
}

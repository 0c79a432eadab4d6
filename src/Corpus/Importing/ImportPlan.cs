using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Importing;

/// <summary>Decides record by record what is new, what is merged and what is left out. Linear in the records.</summary>
internal sealed class ImportPlan(IIndexReader reader, string duplicates)
{
    private readonly List<Reference> kept = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> numbered = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is to be written, in order.</summary>
    public IReadOnlyList<Reference> Kept => kept;

    public List<ImportedDuplicate> Duplicates { get; } = [];

    /// <summary>Takes one record. A key that another has gets a number; <paramref name="report"/> is told.</summary>
    public void Take(string file, Reference record, Action<string> report)
    {
        if (Before(record) is { } place)
            Take(file, record, kept[place].CiteKey, WorkNames.Shared(kept[place], record)!, report, () => Replace(place, Merge.Of(kept[place], record)));
        else if (InCorpus(record) is { } there)
            Take(file, record, there.Id.ToString(), WorkNames.Shared(there, record)!, report, Merge.Adds(there, record) && Merge.Adds(there, Listed(record)) ? null : () => { });
        else
            Keep(record, report);
    }

    // Without a way to merge, the record says more than the corpus, whose files are not changed: it is kept beside.
    private void Take(string file, Reference record, string of, string why, Action<string> report, Action? merge)
    {
        var outcome = duplicates == "report" ? "left_out" : duplicates == "keep" || merge is null ? "kept" : "merged";
        Duplicates.Add(new(file, record.Location.Line, record.CiteKey, of, WorkKey.Kind(why), outcome));
        if (outcome == "merged")
            merge!();
        else if (outcome == "kept")
            Keep(record, report);
    }

    private void Keep(Reference record, Action<string> report)
    {
        var key = record.CiteKey;
        while (!keys.Add(key) || reader.Find(new(EntryKind.Reference, key)) is not null)
            key = $"{record.CiteKey}-{numbered[record.CiteKey] = numbered.GetValueOrDefault(record.CiteKey, 1) + 1}";
        if (key != record.CiteKey)
            report($"The cite key {record.CiteKey} is taken by another work: this one is called {key}.");
        kept.Add(record with { CiteKey = key, Id = new(EntryKind.Reference, key) });
        Name(kept.Count - 1);
    }

    private void Replace(int place, Reference merged)
    {
        kept[place] = merged;
        Name(place);
    }

    private void Name(int place)
    {
        foreach (var name in WorkNames.Of(kept[place]))
            places.TryAdd(name, place);
    }

    private int? Before(Reference record)
    {
        foreach (var name in WorkNames.Of(record))
            if (places.TryGetValue(name, out var place) && WorkNames.Shared(kept[place], record) is not null)
                return place;
        return null;
    }

    // As the corpus has it once it was imported.
    private static Reference Listed(Reference record) =>
        CorpusParser.Parse("list.md", $"# References\n\n{ReferenceListText.Entry(record, 1)}").Entries.OfType<Reference>().FirstOrDefault() ?? record;

    private Reference? InCorpus(Reference record)
    {
        string[] names = [.. WorkKey.Of(record), record.CiteKey.ToLowerInvariant()];
        return reader.FindByName(names).OfType<Reference>().FirstOrDefault(other => WorkNames.Shared(other, record) is not null);
    }
}

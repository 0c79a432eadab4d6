using System.Globalization;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Indexing;

/// <summary>What a corpus holds, in counts and days only: no word of it, so that it may stand where instructions stand.</summary>
public sealed record CorpusOverview
{
    /// <summary>Entries by kind, as the index has them; kinds without entries are left out.</summary>
    public required EquatableList<(EntryKind Kind, int Count)> Kinds { get; init; }

    /// <summary>First day of its digests; null without digests.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of its digests.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Counts what a commit of the index holds.</summary>
    public static CorpusOverview Of(IIndexReader reader) => new()
    {
        Kinds = (reader.Search(new() { Take = 1, Facets = true, Fold = false }).Facets?.GetValueOrDefault("kind") ?? [])
            .Select(count => (Known: EntryKinds.TryParse(count.Value, out var kind), Kind: kind, count.Count)).Where(count => count.Known).OrderBy(count => count.Kind).Select(count => (count.Kind, count.Count)).ToEquatableList(),
        From = Day(reader, EntrySort.Oldest)?.First,
        Until = Day(reader, EntrySort.Newest)?.Last,
    };

    /// <summary>Reads what <see cref="ToString"/> wrote. Anything else in it is passed over.</summary>
    public static CorpusOverview Parse(string text)
    {
        var facts = text.Split('\n').Select(line => line.Split(' ')).Where(parts => parts.Length == 2).ToLookup(parts => parts[0], parts => parts[1]);
        return new()
        {
            Kinds = Enum.GetValues<EntryKind>().Select(kind => (kind, int.TryParse(facts[kind.Name()].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0)).Where(pair => pair.Item2 > 0).ToEquatableList(),
            From = DateOnly.TryParseExact(facts["from"].FirstOrDefault(), "yyyy-MM-dd", out var from) ? from : null,
            Until = DateOnly.TryParseExact(facts["until"].FirstOrDefault(), "yyyy-MM-dd", out var until) ? until : null,
        };
    }

    /// <summary>A fact a line: <c>article 25</c>, <c>from 2026-02-06</c>.</summary>
    public override string ToString() => string.Concat(Kinds.Select(kind => $"{kind.Kind.Name()} {kind.Count.ToString(CultureInfo.InvariantCulture)}\n").Append(Line("from", From)).Append(Line("until", Until)));

    private static string Line(string name, DateOnly? day) => day is { } known ? $"{name} {known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n" : "";

    private static PartialDate? Day(IIndexReader reader, EntrySort sort) =>
        reader.Search(new() { Filter = new() { Kinds = [EntryKind.Digest] }, Sort = sort, Take = 1, Fold = false }).Hits.FirstOrDefault()?.Entry.Date;
}

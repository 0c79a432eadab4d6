using System.Globalization;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Engine;

/// <summary>The facets that answers may count.</summary>
internal static class EntryFacets
{
    public static IReadOnlyList<string> Names { get; } = ["kind", "tag", "category", "source", "type", "year"];

    public static IReadOnlyList<(string Facet, string Value)> Of(Entry entry, EntryLabels labels) =>
    [
        .. All(entry, labels).Where(f => f.Value.Length > 0).Distinct(),
    ];

    private static IEnumerable<(string Facet, string Value)> All(Entry entry, EntryLabels labels) =>
    [
        ("kind", entry.Id.Kind.Name()),
        .. labels.Tags.Select(t => ("tag", t.Trim())),
        ("category", labels.Category.Trim()),
        ("source", labels.Source.Trim()),
        ("type", labels.Type.Trim()),
        ("year", entry.Date?.Year.ToString("D4", CultureInfo.InvariantCulture) ?? ""),
    ];
}

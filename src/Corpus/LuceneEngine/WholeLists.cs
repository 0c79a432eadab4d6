using System.Collections.Concurrent;
using System.Globalization;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Lists over all entries of one reader, each made at its first use.</summary>
internal sealed class WholeLists(LuceneView view)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<FacetCount>> values = new(StringComparer.Ordinal);
    private readonly Lazy<int[]> newest = new(() => Newest(view));

    /// <summary>All entries, newest first, undated last, then by id.</summary>
    public IReadOnlyList<int> NewestFirst => newest.Value;

    /// <summary>The entries that follow a place.</summary>
    public IReadOnlyList<Entry> After(EntryPlace? place, int count)
    {
        var all = newest.Value;
        var from = place is null ? 0 : FirstAfter(all, place);
        return [.. all.AsSpan(from, Math.Min(count, all.Length - from)).ToArray().Select(view.Entry)];
    }

    /// <summary>Values of a facet, or days.</summary>
    public IReadOnlyList<FacetCount> Values(string facet) =>
        values.GetOrAdd(facet, name => name == "day" ? Days() : FacetCounter.Count(view, [.. view.Entries()], name, int.MaxValue));

    private int FirstAfter(int[] all, EntryPlace place)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = IsAfter(all[middle], place) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private bool IsAfter(int doc, EntryPlace place) =>
        view.Dates[doc] != place.Date ? view.Dates[doc] < place.Date : string.CompareOrdinal(view.Id(doc), place.Id) > 0;

    private static int[] Newest(LuceneView view)
    {
        var docs = view.Entries().ToArray();
        var keys = docs.Select(doc => (Date: view.Dates[doc], Id: view.Id(doc))).ToArray();
        Array.Sort(keys, docs, Comparer<(int Date, string Id)>.Create((a, b) => a.Date != b.Date ? b.Date.CompareTo(a.Date) : string.CompareOrdinal(a.Id, b.Id)));
        return docs;
    }

    private IReadOnlyList<FacetCount> Days() =>
    [
        .. view.Entries()
            .Where(doc => (EntryKind)(view.Kinds[doc] - 1) is EntryKind.Digest or EntryKind.Article or EntryKind.Finding && view.Dates[doc] % 100 != 0)
            .CountBy(doc => view.Dates[doc])
            .OrderByDescending(day => day.Key)
            .Select(day => new FacetCount(string.Create(CultureInfo.InvariantCulture, $"{day.Key / 10000:D4}-{day.Key / 100 % 100:D2}-{day.Key % 100:D2}"), day.Value)),
    ];
}

using Lucene.Net.Index;
using Lucene.Net.Util;
using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Counts facet values over hits.</summary>
internal static class FacetCounter
{
    private const int MostValues = 50;

    /// <summary>Over ascending documents: by facet name, most frequent first, then by value; facets without values are left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Count(LuceneView view, int[] docs)
    {
        var facets = new Dictionary<string, IReadOnlyList<FacetCount>>(StringComparer.Ordinal);
        foreach (var name in EntryFacets.Names)
            if (Count(view, docs, name, MostValues) is { Count: > 0 } counts)
                facets[name] = counts;
        return facets;
    }

    /// <summary>Values of one facet over ascending documents, most frequent first, then by value.</summary>
    public static IReadOnlyList<FacetCount> Count(LuceneView view, int[] docs, string name, int most)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = 0;
        foreach (var leaf in view.Reader.Leaves)
            AddLeaf(leaf, docs, ref next, IndexFields.Facet + name, counts);
        return [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(most).Select(c => new FacetCount(c.Key, c.Value))];
    }

    private static void AddLeaf(AtomicReaderContext leaf, int[] docs, ref int next, string field, Dictionary<string, int> counts)
    {
        var values = leaf.AtomicReader.GetSortedSetDocValues(field);
        var ords = new int[values?.ValueCount ?? 0];
        for (; next < docs.Length && docs[next] < leaf.DocBase + leaf.AtomicReader.MaxDoc; next++)
        {
            values?.SetDocument(docs[next] - leaf.DocBase);
            for (var ord = values?.NextOrd() ?? SortedSetDocValues.NO_MORE_ORDS; ord != SortedSetDocValues.NO_MORE_ORDS; ord = values!.NextOrd())
                ords[ord]++;
        }

        var value = new BytesRef();
        for (var ord = 0; ord < ords.Length; ord++)
        {
            if (ords[ord] == 0)
                continue;
            values!.LookupOrd(ord, value);
            counts[value.Utf8ToString()] = counts.GetValueOrDefault(value.Utf8ToString()) + ords[ord];
        }
    }
}

using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Finds the entries that a half-typed name may come to mean.</summary>
internal static class NamesByStart
{
    /// <summary>Ids, newest first.</summary>
    public static IdPage Find(LuceneView view, EntryKind? kind, string start, int count)
    {
        start = EntryFields.Clip(start.Trim().TrimStart('@').ToLowerInvariant());
        return start.Length == 0 ? All(view, kind, count) : Starting(view, kind, start, count);
    }

    private static IdPage All(LuceneView view, EntryKind? kind, int count)
    {
        var docs = view.Lists.NewestFirst.Where(doc => IsOf(view, kind, doc)).ToList();
        return new([.. docs.Take(count).SelectMany(doc => Id(view, doc))], docs.Count);
    }

    private static IdPage Starting(LuceneView view, EntryKind? kind, string start, int count)
    {
        var order = new HitOrder(view, [], EntrySort.Newest);
        var (keys, others) = Documents(view, kind, start);
        var docs = keys.Count > 0 ? keys : others;
        return new([.. order.First([.. docs], count).SelectMany(doc => Id(view, doc))], docs.Count);
    }

    // A term is one of the names of its entry; it is the key where "kind:key" is the id.
    private static (HashSet<int> Keys, HashSet<int> Others) Documents(LuceneView view, EntryKind? kind, string start)
    {
        var (keys, others) = (new HashSet<int>(), new HashSet<int>());
        foreach (var leaf in view.Reader.Leaves)
            foreach (var (term, doc) in Terms(leaf, start))
                if (IsOf(view, kind, doc))
                    (IsKey(view, doc, term, kind) ? keys : others).Add(doc);
        return (keys, others);
    }

    private static bool IsKey(LuceneView view, int doc, string term, EntryKind? kind)
    {
        var id = view.Id(doc);
        return id.Length == term.Length ? kind is null : id.EndsWith($":{term}", StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<(string Term, int Doc)> Terms(AtomicReaderContext leaf, string start)
    {
        var terms = leaf.AtomicReader.GetTerms(IndexFields.Name)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END)
            yield break;
        do
        {
            var term = terms.Term.Utf8ToString();
            if (!term.StartsWith(start, StringComparison.Ordinal))
                yield break;
            var docs = terms.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE);
            while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                yield return (term, leaf.DocBase + docs.DocID);
        }
        while (terms.MoveNext());
    }

    private static bool IsOf(LuceneView view, EntryKind? kind, int doc) => kind is null ? view.Kinds[doc] != 0 : view.Kinds[doc] == (int)kind + 1;

    private static IEnumerable<EntryId> Id(LuceneView view, int doc) => EntryId.TryParse(view.Id(doc), out var id) ? [id] : [];
}

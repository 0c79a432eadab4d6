using Lucene.Net.Index;
using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Reads the documents that stand for source files.</summary>
internal static class FileRecords
{
    /// <summary>All records, by path.</summary>
    public static IReadOnlyList<IndexedFile> All(IndexReader reader) =>
        [.. Documents(reader).Select(d => EntryJson.ReadFile(Postings.Stored(reader, d.Doc))).OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>Number of entries that the index holds of each file.</summary>
    public static Dictionary<string, int> Counts(IndexReader reader)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, path) in Documents(reader))
            counts[path] = Postings.Documents(reader, IndexFields.From, path).Count();
        return counts;
    }

    private static IEnumerable<(int Doc, string Path)> Documents(IndexReader reader)
    {
        foreach (var leaf in reader.Leaves)
        {
            var terms = leaf.AtomicReader.GetTerms(IndexFields.File)?.GetEnumerator();
            while (terms is not null && terms.MoveNext())
            {
                var path = terms.Term.Utf8ToString();
                var docs = terms.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE);
                while (docs.NextDoc() != Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS)
                    yield return (leaf.DocBase + docs.DocID, path);
            }
        }
    }
}

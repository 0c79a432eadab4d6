using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Looks at the documents of single terms, over all segments.</summary>
internal static class Postings
{
    /// <summary>Live documents that hold the term, ascending.</summary>
    public static IEnumerable<int> Documents(IndexReader reader, string field, string term)
    {
        var bytes = new BytesRef(term);
        foreach (var leaf in reader.Leaves)
        {
            var terms = leaf.AtomicReader.GetTerms(field)?.GetEnumerator();
            if (terms is null || !terms.SeekExact(bytes))
                continue;
            var docs = terms.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE);
            while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                yield return leaf.DocBase + docs.DocID;
        }
    }

    /// <summary>The stored JSON of a document.</summary>
    public static ReadOnlySpan<byte> Stored(IndexReader reader, int doc)
    {
        var bytes = reader.Document(doc).GetBinaryValue(IndexFields.Json);
        return bytes.Bytes.AsSpan(bytes.Offset, bytes.Length);
    }

    /// <summary>The text in a document's column; empty where it has none.</summary>
    public static string Column(IndexReader reader, string field, int doc)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(doc, reader.Leaves)];
        var text = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(field)?.Get(doc - leaf.DocBase, text);
        return Encoding.UTF8.GetString(text.Bytes, text.Offset, text.Length);
    }

    /// <summary>The number in a document's column; 0 where it has none.</summary>
    public static long Number(IndexReader reader, string field, int doc)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(doc, reader.Leaves)];
        return leaf.AtomicReader.GetNumericDocValues(field)?.Get(doc - leaf.DocBase) ?? 0;
    }
}

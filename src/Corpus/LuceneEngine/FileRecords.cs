using Lucene.Net.Index;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Parsing;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Reads the documents that stand for source files.</summary>
internal static class FileRecords
{
    /// <summary>All records, by path.</summary>
    public static IReadOnlyList<IndexedFile> All(IndexReader reader) =>
        [.. Documents(reader).Select(d => EntryJson.ReadFile(Postings.Stored(reader, d.Leaf.DocBase + d.Doc))).OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>Path, length and time of all, by path, from columns: no record is read.</summary>
    public static IReadOnlyList<SourceFile> Sources(IndexReader reader)
    {
        var files = new List<SourceFile>();
        foreach (var leaf in Documents(reader).GroupBy(d => d.Leaf))
        {
            var lengths = leaf.Key.AtomicReader.GetNumericDocValues(IndexFields.Length);
            var times = leaf.Key.AtomicReader.GetNumericDocValues(IndexFields.Modified);
            files.AddRange(leaf.Select(d => new SourceFile(d.Path, lengths?.Get(d.Doc) ?? 0, times?.Get(d.Doc) ?? 0)));
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    /// <summary>What they are, from columns, and what is wrong with them, from the records of those with problems.</summary>
    public static FileCensus Census(IndexReader reader)
    {
        var counts = new SortedDictionary<FileKind, int>();
        var troubled = new List<IndexedFile>();
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetNumericDocValues(IndexFields.FileKind) is not { } kinds || leaf.AtomicReader.GetNumericDocValues(IndexFields.Problems) is not { } problems)
                continue;
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                if (kinds.Get(doc) == 0 || leaf.AtomicReader.LiveDocs?.Get(doc) == false)
                    continue;
                var kind = (FileKind)(kinds.Get(doc) - 1);
                counts[kind] = counts.GetValueOrDefault(kind) + 1;
                if (problems.Get(doc) > 0)
                    troubled.Add(EntryJson.ReadFile(Postings.Stored(reader, leaf.DocBase + doc)));
            }
        }

        return new([.. counts.Select(pair => (pair.Key, pair.Value))], [.. troubled.OrderBy(file => file.Path, StringComparer.Ordinal).SelectMany(file => file.Problems)]);
    }

    /// <summary>Path, length and time of one, from columns; null where the index lacks it.</summary>
    public static SourceFile? Source(IndexReader reader, string path)
    {
        foreach (var doc in Postings.Documents(reader, IndexFields.File, path))
            return new(path, Postings.Number(reader, IndexFields.Length, doc), Postings.Number(reader, IndexFields.Modified, doc));
        return null;
    }

    /// <summary>The record of that path, or null.</summary>
    public static IndexedFile? Find(IndexReader reader, string path)
    {
        foreach (var doc in Postings.Documents(reader, IndexFields.File, path))
            return EntryJson.ReadFile(Postings.Stored(reader, doc));
        return null;
    }

    /// <summary>Paths of the records that have this claim or link, ordinal. No record is read.</summary>
    public static IReadOnlyList<string> Paths(IndexReader reader, string field, string value) =>
        [.. Postings.Documents(reader, field, EntryFields.Clip(value)).Select(doc => Postings.Column(reader, IndexFields.File, doc)).Order(StringComparer.Ordinal)];

    /// <summary>Number of entries that the index holds of the file.</summary>
    public static int Count(IndexReader reader, string path) => Postings.Documents(reader, IndexFields.From, path).Count();

    private static IEnumerable<(AtomicReaderContext Leaf, int Doc, string Path)> Documents(IndexReader reader)
    {
        foreach (var leaf in reader.Leaves)
        {
            var terms = leaf.AtomicReader.GetTerms(IndexFields.File)?.GetEnumerator();
            while (terms is not null && terms.MoveNext())
            {
                var path = terms.Term.Utf8ToString();
                var docs = terms.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE);
                while (docs.NextDoc() != Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS)
                    yield return (leaf, docs.DocID, path);
            }
        }
    }
}

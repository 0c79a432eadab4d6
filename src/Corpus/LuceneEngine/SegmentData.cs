using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using McpResearch.Corpus.LuceneEngine.Segments;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Columns and cursors of one segment. A segment never changes, so they outlive the reader and serve every commit that has the segment.</summary>
internal sealed class SegmentData
{
    private static readonly ConditionalWeakTable<object, SegmentData> All = [];

    private readonly ConcurrentDictionary<string, int[]> lengths = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Array> columns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentBag<TermCursor>> idle = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentBag<BlockDocs>> idleDocuments = new(StringComparer.Ordinal);
    private WordList? words;

    /// <summary>The data of the segment that a reader reads.</summary>
    public static SegmentData Of(AtomicReader reader) => All.GetValue(reader.CoreCacheKey, _ => new());

    /// <summary>Lengths in tokens of a field, by document.</summary>
    public int[] Lengths(AtomicReader reader, string field) => lengths.TryGetValue(field, out var known) ? known : lengths.GetOrAdd(field, Numbers(reader, reader.GetNormValues(field), value => (int)value));

    /// <summary><c>PartialDate.SortKey</c> by document.</summary>
    public int[] Dates(AtomicReader reader) => Column(IndexFields.Date, () => Numbers(reader, reader.GetNumericDocValues(IndexFields.Date), value => (int)value));

    /// <summary>Kind number plus one by document, 0 for what is no entry.</summary>
    public byte[] Kinds(AtomicReader reader) => Column(IndexFields.Kind, () => Numbers(reader, reader.GetNumericDocValues(IndexFields.Kind), value => (byte)value));

    /// <summary>Every work of every document, ordered by a hash of the work.</summary>
    public (ulong Work, int Doc)[] Works(AtomicReader reader) => Column(IndexFields.Work, () => ReadWorks(reader, 1));

    /// <summary>As <see cref="Works"/>, but only works that several documents of the segment share.</summary>
    public (ulong Work, int Doc)[] SharedWorks(AtomicReader reader) => Column("shared " + IndexFields.Work, () => ReadWorks(reader, 2));

    /// <summary>The words of the segment, for corrections.</summary>
    public WordList Words(AtomicReader reader) => LazyInitializer.EnsureInitialized(ref words, () => WordList.Of(reader));

    /// <summary>A cursor over a field's terms, to be given back; null where the segment lacks the field.</summary>
    public TermCursor? Rent(AtomicReader reader, string field)
    {
        if (idle.TryGetValue(field, out var waiting) && waiting.TryTake(out var cursor))
            return cursor;
        return reader.GetTerms(field) is { } terms ? new TermCursor(terms.GetEnumerator(), terms.HasFreqs) : null;
    }

    /// <summary>Takes a cursor back.</summary>
    public void Return(string field, TermCursor cursor) => idle.GetOrAdd(field, _ => []).Add(cursor);

    /// <summary>Documents of any term of a field, to be used for another; null where none wait.</summary>
    public BlockDocs? RentDocuments(string field) => idleDocuments.TryGetValue(field, out var waiting) && waiting.TryTake(out var docs) ? docs : null;

    /// <summary>Takes documents back.</summary>
    public void Return(string field, BlockDocs docs) => idleDocuments.GetOrAdd(field, _ => []).Add(docs);

    /// <summary>Lets go of the cursors, and so of the files that they read: what is remembered of a segment may outlive its last reader. Who still reads it makes new ones.</summary>
    public void DropCursors()
    {
        idle.Clear();
        idleDocuments.Clear();
    }

    private T[] Column<T>(string name, Func<T[]> read) => (T[])columns.GetOrAdd(name, _ => read());

    private static T[] Numbers<T>(AtomicReader reader, NumericDocValues? values, Func<long, T> value)
    {
        var column = new T[reader.MaxDoc];
        for (var doc = 0; values is not null && doc < column.Length; doc++)
            column[doc] = value(values.Get(doc));
        return column;
    }

    private static (ulong Work, int Doc)[] ReadWorks(AtomicReader reader, int documents)
    {
        var works = new List<(ulong Work, int Doc)>();
        var terms = reader.GetTerms(IndexFields.Work)?.GetEnumerator();
        DocsEnum? docs = null;
        while (terms is not null && terms.MoveNext())
        {
            if (terms.DocFreq < documents)
                continue;
            var hash = XxHash3.HashToUInt64(terms.Term.Bytes.AsSpan(terms.Term.Offset, terms.Term.Length));
            docs = terms.Docs(null, docs, DocsFlags.NONE);
            while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                works.Add((hash, docs.DocID));
        }

        works.Sort((one, other) => one.Work != other.Work ? one.Work.CompareTo(other.Work) : one.Doc.CompareTo(other.Doc));
        return [.. works];
    }
}

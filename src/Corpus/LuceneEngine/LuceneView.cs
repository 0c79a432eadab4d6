using System.Collections.Concurrent;
using Lucene.Net.Index;
using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>What searches of one reader share: field statistics and small columns, each made at its first use.</summary>
internal sealed class LuceneView
{
    private readonly ConcurrentDictionary<string, (int Entries, double Length)> statistics = new(StringComparer.Ordinal);
    private readonly Lazy<int[]> dates;
    private readonly Lazy<byte[]> kinds;
    private readonly Lazy<FoldGroups> groups;

    public LuceneView(IndexReader reader)
    {
        Reader = reader;
        dates = new(() => Column(IndexFields.Date, v => (int)v));
        kinds = new(() => Column(IndexFields.Kind, v => (byte)v));
        groups = new(() => FoldGroups.Of(this));
        Lists = new(this);
    }

    public IndexReader Reader { get; }

    /// <summary><c>PartialDate.SortKey</c> by document.</summary>
    public int[] Dates => dates.Value;

    /// <summary>Kind number plus one by document, 0 for what is no entry.</summary>
    public byte[] Kinds => kinds.Value;

    /// <summary>What stands in lists of all entries.</summary>
    public WholeLists Lists { get; }

    /// <summary>Which documents are about the same work.</summary>
    public FoldGroups Groups => groups.Value;

    /// <summary>Entries with the field, and its mean length in tokens.</summary>
    public (int Entries, double Length) Statistics(string field) => statistics.GetOrAdd(field, Measure);

    /// <summary>Rarity of a term that stands in <paramref name="frequency"/> entries.</summary>
    public double Idf(string field, int frequency)
    {
        var entries = Math.Max(Statistics(field).Entries, frequency);
        return Math.Log(1 + (entries - frequency + 0.5) / (frequency + 0.5));
    }

    /// <summary>The id of a document's entry.</summary>
    public string Id(int doc) => Postings.Column(Reader, IndexFields.Id, doc);

    /// <summary>The entry of a document.</summary>
    public Entries.Entry Entry(int doc) => EntryJson.ReadEntry(Postings.Stored(Reader, doc));

    /// <summary>The segment that holds a document.</summary>
    public AtomicReaderContext Leaf(int doc) => Reader.Leaves[ReaderUtil.SubIndex(doc, Reader.Leaves)];

    /// <summary>Live documents that are entries.</summary>
    public IEnumerable<int> Entries()
    {
        foreach (var leaf in Reader.Leaves)
        {
            var live = leaf.AtomicReader.LiveDocs;
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
                if (Kinds[leaf.DocBase + doc] != 0 && (live is null || live.Get(doc)))
                    yield return leaf.DocBase + doc;
        }
    }

    private (int Entries, double Length) Measure(string field)
    {
        var entries = 0;
        var tokens = 0L;
        foreach (var leaf in Reader.Leaves)
            if (leaf.AtomicReader.GetTerms(field) is { } terms)
                (entries, tokens) = (entries + Math.Max(terms.DocCount, 0), tokens + Math.Max(terms.SumTotalTermFreq, 0));
        return (entries, entries == 0 ? 1 : Math.Max((double)tokens / entries, 1));
    }

    private T[] Column<T>(string field, Func<long, T> value)
    {
        var column = new T[Reader.MaxDoc];
        foreach (var leaf in Reader.Leaves)
            if (leaf.AtomicReader.GetNumericDocValues(field) is { } values)
                for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
                    column[leaf.DocBase + doc] = value(values.Get(doc));
        return column;
    }
}

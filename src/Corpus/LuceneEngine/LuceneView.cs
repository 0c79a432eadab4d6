using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>What searches of one reader share: field statistics and small columns, each made at its first use.</summary>
internal sealed class LuceneView
{
    private readonly ConcurrentDictionary<string, (int Entries, double Length)> statistics = new(StringComparer.Ordinal);
    private readonly IndexMemory memory;
    private readonly Lazy<int[]> dates;
    private readonly Lazy<byte[]> kinds;
    private readonly Lazy<FoldGroups> groups;
    private readonly Lazy<Priors> priors;

    public LuceneView(IndexReader reader, Ranking ranking, IndexMemory memory)
    {
        (Reader, this.memory) = (reader, memory);
        Segments = [.. reader.Leaves.Select(leaf => new Segment(leaf, memory))];
        dates = new(() => Column(segment => segment.Data.Dates(segment.Reader)));
        kinds = new(() => Column(segment => segment.Data.Kinds(segment.Reader)));
        groups = new(() => FoldGroups.Of(this));
        priors = new(() => new(this, ranking.Priors));
        Lists = new(this);
    }

    /// <summary>The segments in the order of their documents.</summary>
    public Segment[] Segments { get; }

    /// <summary>What may be said for each document whatever the query.</summary>
    public Priors Priors => priors.Value;

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
    public (int Entries, double Length) Statistics(string field) => statistics.TryGetValue(field, out var known) ? known : statistics.GetOrAdd(field, Measure);

    /// <summary>Rarity of a term that stands in <paramref name="frequency"/> entries.</summary>
    public double Idf(string field, int frequency)
    {
        var entries = Math.Max(Statistics(field).Entries, frequency);
        return Math.Log(1 + (entries - frequency + 0.5) / (frequency + 0.5));
    }

    /// <summary>The id of a document's entry.</summary>
    public string Id(int doc) => Postings.Column(Reader, IndexFields.Id, doc);

    /// <summary>Reads the id of a document's entry, as UTF-8.</summary>
    public void ReadId(int doc, BytesRef id)
    {
        var segment = SegmentOf(doc);
        segment.Reader.GetBinaryDocValues(IndexFields.Id)?.Get(doc - segment.Base, id);
    }

    /// <summary>The entry of a document.</summary>
    public Entries.Entry Entry(int doc)
    {
        var segment = SegmentOf(doc);
        var key = (segment.Data, doc - segment.Base);
        if (memory.Entries.TryGet(key, out var known))
            return known.Entry;
        var stored = Postings.Stored(Reader, doc);
        var entry = EntryJson.ReadEntry(stored);
        memory.Entries.Add(key, (entry, stored.Length));
        return entry;
    }

    /// <summary>The segment that holds a document.</summary>
    public Segment SegmentOf(int doc) => Segments[ReaderUtil.SubIndex(doc, Reader.Leaves)];

    /// <summary>How many documents hold the term; taken-out ones may still count.</summary>
    public int Frequency(string field, string term)
    {
        var frequency = 0;
        foreach (var segment in Segments)
            frequency += segment.Frequency(field, term);
        return frequency;
    }

    /// <summary>Rarity of a term; null where nothing has it.</summary>
    public double? Rarity(string field, string term) => Frequency(field, term) is var frequency and > 0 ? Idf(field, frequency) : null;

    /// <summary>Live documents that hold the term, ascending.</summary>
    public IEnumerable<int> Documents(string field, string term)
    {
        foreach (var segment in Segments)
        {
            if (segment.Documents(field, term) is not { } docs)
                continue;
            while (docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS)
                if (segment.IsLive(doc))
                    yield return segment.Base + doc;
            segment.Return(field, docs);
        }
    }

    /// <summary>Live documents that are entries.</summary>
    public IEnumerable<int> Entries()
    {
        foreach (var segment in Segments)
            for (var doc = segment.Base; doc < segment.End; doc++)
                if (Kinds[doc] != 0 && segment.IsLive(doc - segment.Base))
                    yield return doc;
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

    private T[] Column<T>(Func<Segment, T[]> read)
    {
        var column = new T[Reader.MaxDoc];
        foreach (var segment in Segments)
            read(segment).CopyTo(column, segment.Base);
        return column;
    }
}

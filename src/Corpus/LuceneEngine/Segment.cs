using Lucene.Net.Index;
using Lucene.Net.Util;
using McpResearch.Corpus.LuceneEngine.Segments;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>One segment of a reader, with what is remembered of it.</summary>
internal sealed class Segment(AtomicReaderContext leaf, IndexMemory memory)
{
    /// <summary>For a few documents, longer lists are skipped through faster than they are read.</summary>
    private const int Short = 1 << 14;

    /// <summary>What the segment shares with other readers of it.</summary>
    public SegmentData Data { get; } = SegmentData.Of(leaf.AtomicReader);

    /// <summary>Reads the files.</summary>
    public AtomicReader Reader => leaf.AtomicReader;

    /// <summary>The number of its first document in the whole reader.</summary>
    public int Base { get; } = leaf.DocBase;

    /// <summary>How many documents it has, those taken out included.</summary>
    public int Count { get; } = leaf.AtomicReader.MaxDoc;

    /// <summary>One past the number of its last.</summary>
    public int End => Base + Count;

    /// <summary>Whether each document is still there; null where all are.</summary>
    public IBits? Live { get; } = leaf.AtomicReader.LiveDocs;

    /// <summary>Lengths in tokens of a field, by document of the segment.</summary>
    public int[] Lengths(string field) => Data.Lengths(Reader, field);

    /// <summary>Whether the document, by its number in the segment, is still there.</summary>
    public bool IsLive(int doc) => Live is null || Live.Get(doc);

    /// <summary>How many documents have the term, those taken out included.</summary>
    public int Frequency(string field, string term) => Place(field, term).Documents;

    /// <summary>The documents with the term, to be given back; null where there are none.</summary>
    public BlockDocs? Documents(string field, string term) =>
        Place(field, term) is not { State: not null } place ? null
        : Data.RentDocuments(field) is { } docs ? docs.Start(place.State)
        : Open(field, term, place);

    /// <summary>Takes documents back.</summary>
    public void Return(string field, BlockDocs docs) => Data.Return(field, docs);

    /// <summary>How often each of a few documents, in ascending order, has the term.</summary>
    public void CountIn(string field, string term, ReadOnlySpan<int> docs, Span<int> counts)
    {
        counts.Clear();
        if (Place(field, term) is not { State: not null } place)
            return;
        if (place.Documents <= Short && Documents(field, term) is { } all)
        {
            all.CountIn(docs, counts);
            Return(field, all);
        }
        else if (Data.Rent(Reader, field) is { } cursor)
        {
            cursor.Count(term, place, docs, counts);
            Data.Return(field, cursor);
        }
    }

    /// <summary>Appends the positions of the term in those of a few documents, in ascending order, that are wanted, and says where those of each document end.</summary>
    public void PositionsIn(string field, string term, ReadOnlySpan<int> docs, ReadOnlySpan<bool> wanted, List<int> positions, Span<int> ends)
    {
        ends.Fill(positions.Count);
        if (!wanted.Contains(true) || Place(field, term) is not { State: not null } place)
            return;
        if (place.Documents <= Short && Documents(field, term) is { } all)
        {
            all.AddPositions(docs, wanted, positions, ends);
            Return(field, all);
        }
        else if (Data.Rent(Reader, field) is { } cursor)
        {
            cursor.AddPositions(term, place, docs, wanted, positions, ends);
            Data.Return(field, cursor);
        }
    }

    /// <summary>Where the term stands.</summary>
    public TermPlace Place(string field, string term)
    {
        var key = new TermKey(Data, term);
        if (!memory.Places.TryGet(key, out var places))
            memory.Places.Add(key, places = new());
        return places!.In(field) ?? places.Add(field, Find(field, term));
    }

    private BlockDocs? Open(string field, string term, TermPlace place) => Use(field, cursor => cursor.Documents(term, place));

    private TermPlace Find(string field, string term) => Use(field, cursor => cursor.Find(term)) ?? TermPlace.None;

    private T? Use<T>(string field, Func<TermCursor, T?> use)
        where T : class
    {
        if (Data.Rent(Reader, field) is not { } cursor)
            return null;
        var result = use(cursor);
        Data.Return(field, cursor); // Not after a failure: who knows where it stands then.
        return result;
    }
}

using Lucene.Net.Index;
using Lucene.Net.Util;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>One segment of a reader, with what is remembered of it.</summary>
internal sealed class Segment(AtomicReaderContext leaf, IndexMemory memory)
{
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

    /// <summary>The documents with the term, those taken out included. Must be disposed.</summary>
    public PostingList List(string field, string term)
    {
        var place = Place(field, term);
        if (place.State is null)
            return PostingList.Empty;
        return memory.Lists.TryGet(place, out var known) ? known! : Read(field, term, place);
    }

    /// <summary>How often each of a few documents, in ascending order, has the term.</summary>
    public void CountIn(string field, string term, ReadOnlySpan<int> docs, Span<int> counts)
    {
        counts.Clear();
        if (Place(field, term) is not { State: not null } place || Data.Rent(Reader, field) is not { } cursor)
            return;
        cursor.Count(term, place, docs, counts);
        Data.Return(field, cursor);
    }

    /// <summary>Where the term stands.</summary>
    public TermPlace Place(string field, string term)
    {
        var key = new TermKey(Data, term);
        if (!memory.Places.TryGet(key, out var places))
            memory.Places.Add(key, places = new());
        return places!.In(field) ?? places.Add(field, Find(field, term));
    }

    /// <summary>Gives the positions of two terms that both stand there.</summary>
    public void UsePositions(string field, string one, string other, Action<DocsAndPositionsEnum, DocsAndPositionsEnum> use) =>
        Use(field, first => Use(field, second =>
        {
            use(first.Positions(one, Place(field, one)), second.Positions(other, Place(field, other)));
            return second;
        }) ?? first);

    private TermPlace Find(string field, string term) => Use(field, cursor => cursor.Find(term)) ?? TermPlace.None;

    private PostingList Read(string field, string term, TermPlace place)
    {
        var keep = place.Documents <= memory.Lists.Largest && memory.Lists.IsAskedAgain(place);
        var list = Use(field, cursor => cursor.Read(term, place, rented: !keep))!;
        if (keep)
            memory.Lists.Add(place, list);
        return list;
    }

    private T? Use<T>(string field, Func<TermCursor, T> use)
        where T : class
    {
        if (Data.Rent(Reader, field) is not { } cursor)
            return null;
        var result = use(cursor);
        Data.Return(field, cursor); // Not after a failure: who knows where it stands then.
        return result;
    }
}

using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Walks the terms of one field of one segment, with buffers that are used again. For one thread at a time.</summary>
internal sealed class TermCursor(TermsEnum terms, bool counted)
{
    private readonly BytesRef bytes = new(64);
    private DocsEnum? docs;
    private DocsAndPositionsEnum? positions;

    /// <summary>Looks a term up.</summary>
    public TermPlace Find(string term)
    {
        UnicodeUtil.UTF16toUTF8(term, 0, term.Length, bytes);
        return terms.SeekExact(bytes) ? new(terms.DocFreq, terms.GetTermState()) : TermPlace.None;
    }

    /// <summary>Reads the documents of a term that stands there.</summary>
    public PostingList Read(string term, TermPlace place, bool rented)
    {
        Go(term, place);
        docs = terms.Docs(null, docs, counted ? DocsFlags.FREQS : DocsFlags.NONE);
        return PostingList.Filled(place.Documents, counted, rented, Fill);
    }

    /// <summary>How often each of a few documents, in ascending order, has a term that stands there; what it has not is left as it is.</summary>
    public void Count(string term, TermPlace place, ReadOnlySpan<int> wanted, Span<int> counts)
    {
        Go(term, place);
        docs = terms.Docs(null, docs, counted ? DocsFlags.FREQS : DocsFlags.NONE);
        for (var i = 0; i < wanted.Length; i++)
            if (docs.DocID == wanted[i] || docs.DocID < wanted[i] && docs.Advance(wanted[i]) == wanted[i])
                counts[i] = docs.Freq;
    }

    /// <summary>The documents and positions of a term that stands there, until the cursor is used again.</summary>
    public DocsAndPositionsEnum Positions(string term, TermPlace place)
    {
        Go(term, place);
        return positions = terms.DocsAndPositions(null, positions, DocsAndPositionsFlags.NONE);
    }

    private void Go(string term, TermPlace place)
    {
        UnicodeUtil.UTF16toUTF8(term, 0, term.Length, bytes);
        terms.SeekExact(bytes, place.State);
    }

    private int Fill(int[] into, ushort[]? counts)
    {
        var i = 0;
        for (var doc = docs!.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
        {
            if (counts is not null)
                counts[i] = (ushort)Math.Min(docs.Freq, ushort.MaxValue);
            into[i++] = doc;
        }

        return i;
    }
}

using Lucene.Net.Index;
using Lucene.Net.Util;
using McpResearch.Corpus.LuceneEngine.Segments;

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
        return terms.SeekExact(bytes) ? new(terms.DocFreq, terms.TotalTermFreq, terms.GetTermState()) : TermPlace.None;
    }

    /// <summary>The documents of a term that stands there.</summary>
    public BlockDocs Documents(string term, TermPlace place)
    {
        Go(term, place);
        return (BlockDocs)terms.Docs(null, new BlockDocs(), DocsFlags.NONE);
    }

    /// <summary>How often each of a few documents, in ascending order, has a term that stands there; what it has not is left as it is.</summary>
    public void Count(string term, TermPlace place, ReadOnlySpan<int> wanted, Span<int> counts)
    {
        Go(term, place);
        docs = terms.Docs(null, docs, counted ? DocsFlags.FREQS : DocsFlags.NONE);
        for (var i = 0; i < wanted.Length; i++)
            if (Reaches(docs, wanted[i]))
                counts[i] = docs.Freq;
    }

    /// <summary>Appends the positions of a term that stands there in those of a few documents, in ascending order, that are wanted, and says where those of each document end.</summary>
    public void AddPositions(string term, TermPlace place, ReadOnlySpan<int> docs, ReadOnlySpan<bool> wanted, List<int> into, Span<int> ends)
    {
        Go(term, place);
        positions = terms.DocsAndPositions(null, positions, DocsAndPositionsFlags.NONE);
        for (var i = 0; i < docs.Length; i++)
        {
            if (wanted[i] && Reaches(positions, docs[i]))
                for (var left = positions.Freq; left > 0; left--)
                    into.Add(positions.NextPosition());
            ends[i] = into.Count;
        }
    }

    private static bool Reaches(DocsEnum postings, int doc) =>
        postings.DocID == doc || (postings.DocID < doc && postings.Advance(doc) == doc);

    private void Go(string term, TermPlace place)
    {
        UnicodeUtil.UTF16toUTF8(term, 0, term.Length, bytes);
        terms.SeekExact(bytes, place.State);
    }
}

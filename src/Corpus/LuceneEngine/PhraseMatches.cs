using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using McpResearch.Corpus.Engine.Text;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Finds the documents of a segment that have words at the same distances as a phrase has them.</summary>
internal static class PhraseMatches
{
    /// <summary>Sets the bits of the documents that match.</summary>
    public static void Collect(AtomicReaderContext leaf, IReadOnlyList<Token> phrase, FixedBitSet bits, CancellationToken cancellation)
    {
        var postings = Open(leaf, phrase);
        if (postings is null)
            return;
        for (var doc = postings[0].NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS;)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = Align(postings, doc);
            if (next == doc && Matches(postings, phrase))
                bits.Set(leaf.DocBase + doc);
            doc = next > doc ? postings[0].Advance(next) : postings[0].NextDoc();
        }
    }

    private static DocsAndPositionsEnum[]? Open(AtomicReaderContext leaf, IReadOnlyList<Token> phrase)
    {
        var postings = new DocsAndPositionsEnum[phrase.Count];
        for (var i = 0; i < postings.Length; i++)
        {
            var terms = leaf.AtomicReader.GetTerms(IndexFields.Exact)?.GetEnumerator();
            if (terms is null || !terms.SeekExact(new BytesRef(phrase[i].Term)))
                return null;
            postings[i] = terms.DocsAndPositions(leaf.AtomicReader.LiveDocs, null, DocsAndPositionsFlags.NONE);
        }

        return postings;
    }

    /// <summary>The document itself where all are on it, else a later one that may be next.</summary>
    private static int Align(DocsAndPositionsEnum[] postings, int doc)
    {
        foreach (var other in postings.AsSpan(1))
        {
            var at = other.DocID < doc ? other.Advance(doc) : other.DocID;
            if (at > doc)
                return at;
        }

        return doc;
    }

    private static bool Matches(DocsAndPositionsEnum[] postings, IReadOnlyList<Token> phrase)
    {
        var starts = Starts(postings[0], phrase[0].Position);
        for (var i = 1; i < postings.Length && starts.Count > 0; i++)
            starts.IntersectWith(Starts(postings[i], phrase[i].Position));
        return starts.Count > 0;
    }

    private static HashSet<int> Starts(DocsAndPositionsEnum postings, int offset)
    {
        var starts = new HashSet<int>();
        for (var left = postings.Freq; left > 0; left--)
            starts.Add(postings.NextPosition() - offset);
        return starts;
    }
}

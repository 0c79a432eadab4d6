using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Adds the evidence of single terms to a score board, one list of postings after the other.</summary>
internal sealed class TermScoring(LuceneView view, Ranking ranking, ScoreBoard board, CancellationToken cancellation)
{
    private const int CheckEvery = 1 << 14;

    /// <summary>BM25 with the exact length of the field.</summary>
    public void AddBm25(string field, PlannedTerm term, double weight)
    {
        var frequency = Postings.Frequency(view.Reader, field, term.Term);
        if (frequency == 0 || weight == 0)
            return;
        var k1 = term.Gram ? ranking.GramK1 : ranking.K1;
        var factor = weight * term.Weight * view.Idf(field, frequency) * (k1 + 1);
        var perToken = k1 * ranking.B / view.Statistics(field).Length;
        var fixedPart = k1 * (1 - ranking.B);
        foreach (var leaf in view.Reader.Leaves)
        {
            if (Open(leaf, field, term.Term, DocsFlags.FREQS) is not { } docs)
                continue;
            var lengths = leaf.AtomicReader.GetNormValues(field);
            for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
            {
                Check(doc);
                var count = docs.Freq;
                board.Scores[leaf.DocBase + doc] += (float)(factor * count / (count + fixedPart + perToken * lengths.Get(doc)));
                board.Words[leaf.DocBase + doc] |= term.Words;
            }
        }

        board.Note(Evidence.Of(field), term.Term, weight, view.Idf(field, frequency));
    }

    /// <summary>The rarity of the term, whatever the entry's length; only to entries that lack at least one of the term's words, a tenth to the others.</summary>
    public void AddRarity(string field, PlannedTerm term, double weight)
    {
        var frequency = Postings.Frequency(view.Reader, field, term.Term);
        if (frequency == 0 || weight == 0)
            return;
        var score = weight * term.Weight * view.Idf(field, frequency);
        foreach (var leaf in view.Reader.Leaves)
        {
            if (Open(leaf, field, term.Term, DocsFlags.NONE) is not { } docs)
                continue;
            for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
            {
                Check(doc);
                var at = leaf.DocBase + doc;
                board.Scores[at] += (float)(term.Words != 0 && (board.Words[at] & term.Words) == term.Words ? 0.1 * score : score);
                board.Words[at] |= term.Words;
            }
        }

        board.Note(Evidence.Of(field), term.Term, weight, view.Idf(field, frequency));
    }

    private static DocsEnum? Open(AtomicReaderContext leaf, string field, string term, DocsFlags flags)
    {
        var terms = leaf.AtomicReader.GetTerms(field)?.GetEnumerator();
        return terms is not null && terms.SeekExact(new BytesRef(term)) ? terms.Docs(leaf.AtomicReader.LiveDocs, null, flags) : null;
    }

    private void Check(int doc)
    {
        if (doc % CheckEvery == 0)
            cancellation.ThrowIfCancellationRequested();
    }
}

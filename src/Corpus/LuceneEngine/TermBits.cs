using Lucene.Net.Index;
using Lucene.Net.Util;
using McpResearch.Corpus.Engine.Text;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Sets of documents that hold terms, words, phrases or prefixes.</summary>
internal sealed class TermBits(LuceneView view, CancellationToken cancellation)
{
    private const int MostPrefixTerms = 2_000;

    /// <summary>No document.</summary>
    public FixedBitSet None() => new(Math.Max(view.Reader.MaxDoc, 1));

    /// <summary>Documents with the term.</summary>
    public FixedBitSet Term(string field, string term) => Add(None(), field, term);

    /// <summary>Documents with any of the terms.</summary>
    public FixedBitSet Any(string field, IEnumerable<string> terms)
    {
        var bits = None();
        foreach (var term in terms)
            Add(bits, field, term);
        return bits;
    }

    /// <summary>Documents that have the word in any form and field; of <c>GPT-5.3</c> all its parts or its joined form.</summary>
    public FixedBitSet Word(string text)
    {
        text = KoreanParticles.StripAll(text);
        var words = TextAnalysis.Words(text);
        var stems = TextAnalysis.Stems(text).Where(s => s.Form != TokenForm.Single || words.Count == 1).ToLookup(s => s.Position);
        FixedBitSet? all = null;
        foreach (var position in words.GroupBy(w => w.Position))
            all = And(all, OfPosition(position, stems[position.Key]));
        var bits = all ?? None();
        if (words.Count > 1)
            foreach (var field in IndexFields.Words)
                Add(bits, field, string.Concat(words.Select(w => w.Term)));
        return bits;
    }

    /// <summary>Documents whose title has all words of the text.</summary>
    public FixedBitSet Title(string text)
    {
        FixedBitSet? all = null;
        foreach (var stem in TextAnalysis.Stems(text).Where(s => s.Form != TokenForm.Single))
            all = And(all, Term(IndexFields.Title, stem.Term));
        return all ?? None();
    }

    /// <summary>Documents whose address, authors or ids have all words of the text.</summary>
    public FixedBitSet Details(string text)
    {
        FixedBitSet? all = null;
        foreach (var word in TextAnalysis.Words(text))
            all = And(all, Term(IndexFields.Details, word.Term));
        return all ?? None();
    }

    /// <summary>Documents with a word that starts so.</summary>
    public FixedBitSet Prefix(string prefix)
    {
        var bits = None();
        foreach (var word in TextAnalysis.Words(prefix).TakeLast(1))
            foreach (var field in IndexFields.Words)
                foreach (var term in StartingWith(field, word.Term).Take(MostPrefixTerms))
                    Add(bits, field, term);
        return bits;
    }

    /// <summary>Documents where the words stand side by side as written.</summary>
    public FixedBitSet Phrase(string text)
    {
        var words = TextAnalysis.Words(text);
        if (words.Count == 0)
            return None();
        if (words.Count == 1)
            return Add(Add(Term(IndexFields.Exact, words[0].Term), IndexFields.Forms, words[0].Term), IndexFields.Details, words[0].Term);
        var bits = None();
        foreach (var leaf in view.Reader.Leaves)
            PhraseMatches.Collect(leaf, words, bits, cancellation);
        return bits;
    }

    private FixedBitSet OfPosition(IEnumerable<Token> words, IEnumerable<Token> stems)
    {
        var bits = Any(IndexFields.All, stems.Where(s => s.Form != TokenForm.Single).Select(s => s.Term));
        foreach (var word in words)
            foreach (var field in IndexFields.Words)
                Add(bits, field, word.Term);
        return bits;
    }

    private static FixedBitSet And(FixedBitSet? all, FixedBitSet more)
    {
        if (all is null)
            return more;
        all.And(more);
        return all;
    }

    private FixedBitSet Add(FixedBitSet bits, string field, string term)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var segment in view.Segments)
        {
            if (segment.Documents(field, EntryFields.Clip(term)) is not { } docs)
                continue;
            while (docs.Take())
                foreach (var doc in docs.Docs)
                    if (segment.IsLive(doc))
                        bits.Set(segment.Base + doc);
            segment.Return(field, docs);
        }

        return bits;
    }

    private IEnumerable<string> StartingWith(string field, string prefix)
    {
        var terms = MultiFields.GetTerms(view.Reader, field)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END)
            yield break;
        do
        {
            var term = terms.Term.Utf8ToString();
            if (!term.StartsWith(prefix, StringComparison.Ordinal))
                yield break;
            yield return term;
        }
        while (terms.MoveNext());
    }
}

using McpResearch.Corpus.Engine.Text;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Counts entries that have a word in any form, or several side by side.</summary>
internal static class WordCounts
{
    /// <summary>Exact for several words; for one the largest count of a form, in which replaced entries may be counted until segments merge, but never only those.</summary>
    public static int Of(LuceneView view, string words)
    {
        var tokens = TextAnalysis.Words(words);
        if (tokens.Count == 1)
            return Forms(tokens[0].Term).Max(f => Live(view, f.Field, f.Term));
        var bits = new TermBits(view, CancellationToken.None);
        return (words.Contains(' ') ? bits.Phrase(words) : bits.Word(words)).Cardinality;
    }

    private static IEnumerable<(string Field, string Term)> Forms(string word) =>
    [
        (IndexFields.All, EnglishStemmer.Stem(word)), (IndexFields.Exact, word), (IndexFields.Forms, word), (IndexFields.Details, word),
    ];

    private static int Live(LuceneView view, string field, string term)
    {
        var count = view.Frequency(field, term);
        return count > 0 && (!view.Reader.HasDeletions || view.Documents(field, term).Any()) ? count : 0;
    }
}

using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Engine.Text;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The terms that tell an entry from others, to find its like.</summary>
internal static class SimilarTerms
{
    private const int Most = 30;
    private const int MostCharacters = 20_000;

    /// <summary>Most telling first; weights fall off with how common and how rare in the entry they are.</summary>
    public static IReadOnlyList<PlannedTerm> Of(LuceneView view, EntryDocument document)
    {
        var text = document.AllText.Length > MostCharacters ? document.AllText[..MostCharacters] : document.AllText;
        var counts = TextAnalysis.Stems(text).Concat(TextAnalysis.Stems(document.Title)).Where(t => t.Form != TokenForm.Single && t.Term.Length > 1)
            .GroupBy(t => t.Term, StringComparer.Ordinal).Select(g => (Term: g.Key, Weight: Math.Log(1 + g.Count()) * Rarity(view, g.Key)));
        var best = counts.Where(t => t.Weight > 0).OrderByDescending(t => t.Weight).ThenBy(t => t.Term, StringComparer.Ordinal).Take(Most).ToList();
        return [.. best.Select(t => new PlannedTerm(t.Term, t.Weight / best[0].Weight, 1))];
    }

    /// <summary>Zero for a term that no other entry has.</summary>
    private static double Rarity(LuceneView view, string term)
    {
        var frequency = view.Frequency(IndexFields.All, term);
        return frequency < 2 ? 0 : view.Idf(IndexFields.All, frequency);
    }
}

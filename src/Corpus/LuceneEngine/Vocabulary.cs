using Lucene.Net.Index;
using Lucene.Net.Util.Automaton;
using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The index's own words, for corrections.</summary>
internal static class Vocabulary
{
    private const int MostCandidates = 5_000;

    /// <summary>Words within <paramref name="edits"/> (at most 2) of <paramref name="word"/>, nearest first, then most frequent.</summary>
    public static IReadOnlyList<SpellingCandidate> Near(LuceneView view, string word, int edits, int count)
    {
        var automaton = new CompiledAutomaton(new LevenshteinAutomata(word, true).ToAutomaton(Math.Clamp(edits, 1, 2)));
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var leaf in view.Reader.Leaves)
            foreach (var field in (string[])[IndexFields.Exact, IndexFields.Forms, IndexFields.Details])
                if (leaf.AtomicReader.GetTerms(field) is { } terms)
                    Collect(automaton.GetTermsEnum(terms), found);
        return [.. found.Where(f => f.Key != word).Select(f => new SpellingCandidate(f.Key, f.Value, Engine.Text.Spelling.Distance(word, f.Key, 3)))
            .OrderBy(c => c.Distance).ThenByDescending(c => c.Entries).ThenBy(c => c.Word, StringComparer.Ordinal).Take(count)];
    }

    private static void Collect(TermsEnum terms, Dictionary<string, int> found)
    {
        for (var seen = 0; seen < MostCandidates && terms.MoveNext(); seen++)
        {
            var word = terms.Term.Utf8ToString();
            found[word] = found.GetValueOrDefault(word) + terms.DocFreq;
        }
    }
}

using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Engine.Text;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The index's own words, for corrections.</summary>
internal static class Vocabulary
{
    /// <summary>The most edits that a correction may take.</summary>
    public const int MostEdits = 2;

    /// <summary>Words within <paramref name="edits"/> (1 or 2) of <paramref name="word"/>, which has no digits, nearest first, then most frequent.</summary>
    public static IReadOnlyList<SpellingCandidate> Near(LuceneView view, string word, int edits, int count)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var segment in view.Segments)
            segment.Data.Words(segment.Reader).AddNear(word, Math.Clamp(edits, 1, MostEdits), found);
        found.Remove(word);
        return [.. found.Select(near => new SpellingCandidate(near, IndexFields.Words.Sum(field => view.Frequency(field, near)), Spelling.Distance(word, near, MostEdits)))
            .OrderBy(c => c.Distance).ThenByDescending(c => c.Entries).ThenBy(c => c.Word, StringComparer.Ordinal).Take(count)];
    }
}

using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Entries that are about the same work.</summary>
internal static class Relations
{
    /// <summary>Every other entry that shares a name of its work, with the strongest name shared: <c>same_arxiv</c>, <c>same_doi</c>, <c>same_url</c> or <c>same_title</c>. Newest first.</summary>
    public static IReadOnlyList<(Entry Entry, string Why)> Of(IIndexReader reader, Entry entry)
    {
        var keys = WorkKey.Of(entry);
        if (keys.Count == 0)
            return [];
        return [.. reader.FindByName([.. keys])
            .Where(other => other.Id != entry.Id)
            .Select(other => (Entry: other, Key: keys.Intersect(WorkKey.Of(other)).FirstOrDefault()))
            .Where(pair => pair.Key is not null)
            .Select(pair => (pair.Entry, $"same_{WorkKey.Kind(pair.Key!)}"))];
    }

    /// <summary>Whether the two share more than a title.</summary>
    public static bool IsSameWork(string why) => why != "same_title";
}

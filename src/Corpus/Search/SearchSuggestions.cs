using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.Search;

/// <summary>Says what a search did differently from what was typed.</summary>
internal static class SearchSuggestions
{
    public static string? Of(ParsedQuery query, CorrectedQuery? corrected, bool loosened, int total)
    {
        var said = new List<string>();
        if (corrected is not null)
            said.Add($"No entry has {Words(corrected.Replaced.Select(r => r.Word))}; searched for {Words(corrected.Replaced.Select(r => r.With))} instead.");
        if (loosened)
            said.Add("Nothing has all that is required (+, quotes); these have some of the words.");
        if (query.Ignored.Count > 0)
            said.Add($"The query was cut: {string.Join("; ", query.Ignored)}.");
        if (total == 0 && query.Clauses.Count > 0)
            said.Add("Nothing found. Try fewer or other words, or leave out filters.");
        return said.Count == 0 ? null : string.Join(' ', said);
    }

    private static string Words(IEnumerable<string> words) => string.Join(", ", words.Select(w => $"\"{w}\""));
}

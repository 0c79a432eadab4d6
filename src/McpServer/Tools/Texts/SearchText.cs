using McpResearch.Corpus.Answers;

namespace McpResearch.Server.Tools.Texts;

/// <summary>Search results as text.</summary>
internal static class SearchText
{
    /// <summary>What was found, three lines a hit.</summary>
    public static string Of(SearchAnswer answer)
    {
        var sheet = new Sheet().Line(Heading(answer)).Line(answer.Suggestion is null ? null : $"Note: {Quoted.Line(answer.Suggestion, 400)}").Freshness(answer.Index);
        foreach (var (place, result) in answer.Results.Index())
            Add(sheet.Line(), place + 1, result);
        AddFacets(sheet.Line(), answer);
        return sheet.Next(answer.NextCursor).Line(answer.Results.Count == 0 ? null : "Read one with get_article, or get_reference for references.").ToString();
    }

    private static string Heading(SearchAnswer answer)
    {
        var about = answer.Query.Length == 0 ? "" : $" for \"{Quoted.Line(answer.Query)}\"";
        return answer.Results.Count == 0
            ? $"Nothing found{about}. Try fewer or other words, drop a filter, or call list_themes to see what is here."
            : $"{answer.Total} found{about}, {answer.Results.Count} shown. Lines after \">\" are quoted from the corpus.";
    }

    private static void Add(Sheet sheet, int place, SearchResult result) => sheet
        .Line($"{place}. {Quoted.Line(TokenEstimate.Cut(result.Title, 70), 140)}")
        .Line($"   {EntryLines.Joined(result.Id, result.Authors, result.Date, result.Source, $"{result.File}:{result.Line}")}")
        .List("   also", result.Duplicates)
        .Line(result.Snippet.Length == 0 || result.Text is not null ? null : $"   > {Quoted.Line(result.Snippet, 400)}")
        .Line(result.Text is null ? null : Quoted.Block(result.Text, 4_000));

    private static void AddFacets(Sheet sheet, SearchAnswer answer)
    {
        foreach (var (name, values) in answer.Facets ?? new Dictionary<string, IReadOnlyList<Corpus.Engine.FacetCount>>())
            sheet.List(Quoted.Line(name), values.Take(15).Select(value => $"{Quoted.Line(value.Value, 60)} {value.Count}"));
    }
}

using McpResearch.Corpus.Answers;

namespace McpResearch.Server.Tools.Texts;

/// <summary>What the page shows, for those who see no page.</summary>
internal static class BrowseText
{
    /// <summary>What there is, the first of what is shown, and which tool goes on.</summary>
    public static string Of(BrowseAnswer answer)
    {
        var sheet = new Sheet()
            .Line($"The {answer.View} page of the research memory \"{Quoted.Line(answer.Corpus)}\". A client that shows pages shows it now; in words:")
            .Freshness(answer.Index)
            .List("Entries", answer.Entries.Select(Of));
        foreach (var link in answer.Shown)
            sheet.Line($"- {EntryLines.Of(link)}");
        foreach (var day in answer.Days ?? [])
            sheet.Line($"- {day.Date}: {string.Join("; ", day.Categories.Select(Of))}");
        return sheet.Line(answer.Before is null ? null : $"Earlier days: until {answer.Before}.").Line(Next(answer)).ToString();
    }

    private static string Next(BrowseAnswer answer) => answer.View switch
    {
        "themes" => "More with list_themes.",
        "timeline" => "A day in full: get_digest.",
        "backlog" => "More with list_backlog.",
        "entry" => "Read it with get_article, or get_reference for a reference.",
        _ => "More with search_articles.",
    };

    private static string Of(NamedCount count) => $"{Quoted.Line(count.Name, 60)} {count.Count}";
}

using McpResearch.Corpus.Answers;

namespace McpResearch.Server.Tools.Texts;

/// <summary>A digest as text.</summary>
internal static class DigestText
{
    /// <summary>The outline, and which digests stand beside it.</summary>
    public static string Of(DigestAnswer answer)
    {
        var sheet = new Sheet().Freshness(answer.Index);
        if (answer.Digest is { } digest)
            Add(sheet, digest);
        else
            sheet.Line("No digest in that span. Use date \"latest\" for the newest.");
        return sheet.List("In the span", answer.InSpan).List("Previous", Some(answer.Previous)).List("Next", Some(answer.Next)).ToString();
    }

    private static void Add(Sheet sheet, DigestDetail digest)
    {
        sheet.Line($"# {Quoted.Line(digest.Title)}")
            .Line(EntryLines.Joined(digest.Id, digest.Date, digest.File))
            .List("Figures", digest.Statistics.Select(field => $"{Quoted.Line(field.Name, 60)} {Quoted.Line(field.Value, 60)}"));
        foreach (var category in digest.Categories)
        {
            sheet.Line($"## {Quoted.Line(category.Name)}");
            foreach (var article in category.Articles)
                sheet.Line($"- {EntryLines.Of(article)}");
        }

        sheet.Line(digest.Themes.Count == 0 ? null : "## Key themes");
        foreach (var theme in digest.Themes)
            sheet.Line($"- {EntryLines.Of(theme)}");
        sheet.List("Sources (found/researched)", digest.Sources.Select(source => $"{Quoted.Line(source.Name, 60)} {Number(source.Found)}/{Number(source.Researched)}"))
            .Line(digest.LeftOut is { } count ? $"Left out for length: {count} articles and themes. search_articles with kind [\"article\"] and since/until {digest.Date} has them, page by page." : null)
            .Line($"Backlog: {digest.BacklogCount} items (list_backlog). Read articles with get_article.");
    }

    private static string Number(int? count) => count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?";

    private static IEnumerable<string> Some(string? id) => id is null ? [] : [id];
}

using McpResearch.Corpus.Answers;

namespace McpResearch.Server.Tools.Texts;

/// <summary>Themes as text.</summary>
internal static class ThemesText
{
    /// <summary>Each theme with its statement and articles, then categories and tags.</summary>
    public static string Of(ThemesAnswer answer)
    {
        var sheet = new Sheet().Line(Heading(answer)).Freshness(answer.Index);
        foreach (var theme in answer.Themes)
            Add(sheet.Line(), theme);
        return sheet.Line().List("Categories", answer.Categories.Select(Of)).List("Tags", answer.Tags.Take(40).Select(Of)).Next(answer.NextCursor).ToString();
    }

    private static string Heading(ThemesAnswer answer) => answer.Total == 0
        ? "No theme matches. Leave out query, since or until, or look for the words with search_articles."
        : $"{answer.Total} themes, {answer.Themes.Count} shown. Lines after \">\" are quoted from the corpus.";

    private static void Add(Sheet sheet, ThemeDetail theme) => sheet
        .Line($"- {Quoted.Line(theme.Title, 140)} · {Quoted.Line(theme.Id)}")
        .Line(theme.Statement.Length == 0 ? null : $"  > {Quoted.Line(theme.Statement, 600)}")
        .List("  articles", theme.Articles.Select(article => Quoted.Line(article.Id)))
        .List("  recurs in", theme.Recurs.Select(id => Quoted.Line(id)));

    private static string Of(NamedCount count) => $"{Quoted.Line(count.Name, 60)} {count.Count}";
}

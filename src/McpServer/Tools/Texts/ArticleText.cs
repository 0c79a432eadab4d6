using McpResearch.Corpus.Answers;

namespace McpResearch.Server.Tools.Texts;

/// <summary>Articles as text.</summary>
internal static class ArticleText
{
    /// <summary>Each article with its note, what it is linked with, and what was not found.</summary>
    public static string Of(ArticleAnswer answer)
    {
        var sheet = new Sheet().Freshness(answer.Index);
        foreach (var missing in answer.NotFound)
            sheet.Line(EntryLines.Of(missing));
        foreach (var article in answer.Articles)
            Add(sheet, article);
        return sheet.Next(answer.NextCursor).ToString();
    }

    private static void Add(Sheet sheet, ArticleDetail article)
    {
        sheet.Line($"# {Quoted.Line(article.Title)}")
            .Line(EntryLines.Joined(article.Id, article.Date, article.Source, article.Category, article.Url, $"{article.File}:{article.Line}"))
            .Line(article.KeyInsight.Length == 0 ? null : $"Key insight:\n{Quoted.Block(article.KeyInsight, 1_000)}")
            .Line(article.Summary.Length == 0 ? null : $"Summary:\n{Quoted.Block(article.Summary)}");
        AddNote(sheet, article.Note);
        sheet.List("Themes", article.Themes.Select(EntryLines.Of))
            .List("Also told in", article.Mentions.Select(EntryLines.Of))
            .List("Related", article.Related.Select(EntryLines.Of))
            .List("The name also fits", article.AlsoNamed?.Select(id => Quoted.Line(id)))
            .Line();
    }

    private static void AddNote(Sheet sheet, NoteText? note)
    {
        if (note is null)
            return;
        var end = note.Offset + note.Text.Length;
        var part = note.Offset == 0 && end >= note.TotalChars ? "" : $", characters {note.Offset} to {end} of {note.TotalChars}";
        sheet.Line($"Research note ({Quoted.Line(note.File)}{part}):").Line(Quoted.Block(note.Text, 60_000));
    }
}

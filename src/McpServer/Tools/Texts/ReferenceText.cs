using McpResearch.Corpus.Answers;

namespace McpResearch.Server.Tools.Texts;

/// <summary>References as text.</summary>
internal static class ReferenceText
{
    /// <summary>The citations as they were asked for, or else each reference with its description; and what was not found.</summary>
    public static string Of(ReferenceAnswer answer)
    {
        var sheet = new Sheet().Freshness(answer.Index);
        foreach (var missing in answer.NotFound)
            sheet.Line(EntryLines.Of(missing));
        if (answer.Formatted is { Length: > 0 } formatted)
            return sheet.Line(Quoted.Fenced(formatted, "")).Always(LeftOut(answer)).ToString();
        foreach (var reference in answer.References)
            Add(sheet, reference);
        return sheet.Always(LeftOut(answer)).ToString();
    }

    private static string? LeftOut(ReferenceAnswer answer) => answer.LeftOut is { } ids ? $"Left out for length; ask for them next: {string.Join(", ", ids.Select(id => Quoted.Line(id)))}." : null;

    private static void Add(Sheet sheet, ReferenceDetail reference) => sheet
        .Line($"# {Quoted.Line(reference.Title)}")
        .Line(EntryLines.Joined(reference.Id, $"@{reference.CiteKey}", reference.Type, reference.Date, reference.Url, $"{reference.File}:{reference.Line}"))
        .List("Authors", reference.Authors.Select(author => Quoted.Line(author.ToString())))
        .Line(EntryLines.Joined(reference.ArxivId is null ? null : $"arXiv {reference.ArxivId}", reference.Doi is null ? null : $"DOI {reference.Doi}") is { Length: > 0 } ids ? ids : null)
        .List("Tags", reference.Tags.Select(tag => Quoted.Line(tag)))
        .List("Folders", reference.Folders.Select(folder => Quoted.Line(folder)))
        .Line(reference.Description.Length == 0 ? null : $"Description:\n{Quoted.Block(reference.Description)}")
        .List("The same work", reference.Duplicates.Select(id => Quoted.Line(id)))
        .List("Related", reference.Related?.Select(EntryLines.Of))
        .List("Articles about it", reference.Cited?.Select(id => Quoted.Line(id)))
        .Line();
}

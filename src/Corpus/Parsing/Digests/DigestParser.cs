using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>Reads a digest: each section by its own reader, in whatever order they stand.</summary>
internal static class DigestParser
{
    /// <summary>Whether the title speaks of a digest and gives a date, or the sections are those of a digest.</summary>
    public static bool IsMatch(MarkdownFile file)
    {
        var named = PlainText.Words(file.TitleInline.Plain).Split(' ').Contains("digest");
        if (named && DateText.FindDay(file.TitleInline.Plain) is not null)
            return true;
        var known = file.Body.Where(line => line.HeadingLevel == 2).Select(line => DigestSections.Telling(line.HeadingText)).Where(kind => kind is not null).Distinct().Count();
        return known > (named ? 0 : 1);
    }

    public static ParsedFile Parse(MarkdownFile file)
    {
        var day = DateText.FindDay(file.TitleInline.Plain) ?? DateText.OfPath(file.Path) ?? DateText.FindDay(file.FrontMatter.Text("date") ?? "");
        if (day is not { } date)
            return NoteParser.Parse(file, new Problem(new(file.Path, file.TitleLine), "A digest without a date: expected \"# … Digest - 2026-02-07\", or a date in its path. It is kept as a note."));
        var draft = new DigestDraft(file.Path, date);
        draft.Keep("", MarkdownLines.Text(file.FrontMatter.Lines));
        var body = DigestFooter.Cut(file.Body, out var footer);
        foreach (var section in Section.Split(body, 2))
            DigestSections.Reader(section)(section, draft);
        QuickReferenceJoin.Join(draft);
        draft.Keep("", footer);
        return Result(file, draft);
    }

    static ParsedFile Result(MarkdownFile file, DigestDraft draft) => new()
    {
        Kind = FileKind.Digest,
        Entries = [Digest(file, draft), .. draft.Stories.Select(story => story.Article), .. draft.Themes, .. draft.Backlog],
        Links = [.. draft.Stories.Select(story => story.Link).OfType<NoteLink>()],
        Problems = [.. draft.Problems.OrderBy(problem => problem.Location.Line)],
    };

    static Digest Digest(MarkdownFile file, DigestDraft draft) => new()
    {
        Id = draft.Id,
        Title = NoteParser.Title(file),
        Date = draft.Date,
        Location = new(file.Path, file.TitleLine),
        Statistics = [.. draft.Statistics],
        Overview = string.Join("\n\n", draft.Overview),
        Categories = [.. draft.Categories.Select(category => new DigestCategory(category.Key, [.. category.Value]))],
        Themes = [.. draft.Themes.Select(theme => theme.Id)],
        Sources = [.. draft.Sources],
        SourceTotal = draft.SourceTotal,
        Backlog = [.. draft.Backlog.Select(item => item.Id)],
        BacklogRemainder = draft.Remainders.Count == 0 ? null : string.Join('\n', draft.Remainders),
        OtherText = draft.OtherText,
    };
}

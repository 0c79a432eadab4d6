using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>Ties the rows of the quick reference to the stories: by the note that both link to, else by title. Each story takes one row.</summary>
internal static class QuickReferenceJoin
{
    public static void Join(DigestDraft draft)
    {
        var free = new FreeStories(draft.Stories);
        var bySlug = draft.QuickRows.ToLookup(row => row.Slug is not null);
        List<QuickRow> left = [];
        foreach (var row in bySlug[true])
            if (!Take(row, free.BySlug(row.Slug!), draft))
                left.Add(row);
        foreach (var row in bySlug[false])
            if (!Take(row, free.ByTitle(PlainText.Words(row.Title)), draft))
                left.Add(row);
        left.RemoveAll(row => row.Text.AsSpan().IndexOfAnyExcept("| \t") < 0);
        foreach (var row in left)
            draft.Report(row.Line, $"The quick reference names \"{row.Title}\", which is no story of this digest: expected a link to a story's note, or its title. The row is kept as text.");
        Keep(draft.QuickRows.Where(row => row.HasMore).Union(left), draft);
    }

    static bool Take(QuickRow row, int? story, DigestDraft draft)
    {
        if (story is not { } i)
            return false;
        var article = draft.Stories[i].Article;
        draft.Stories[i] = draft.Stories[i] with
        {
            Article = article with { ShortTitle = Text(row.Title), Source = Text(row.Source), KeyInsight = Text(row.Insight), Url = article.Url ?? row.Url },
        };
        return true;
    }

    static void Keep(IEnumerable<QuickRow> rows, DigestDraft draft)
    {
        foreach (var table in rows.OrderBy(row => row.Line).GroupBy(row => (row.Heading, row.Header)))
            draft.Keep(table.Key.Heading, string.Join('\n', table.Select(row => row.Text).Prepend(table.Key.Header)));
    }

    static string? Text(string text) => text.Length > 0 ? text : null;
}

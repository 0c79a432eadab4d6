using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Querying;
using McpResearch.Corpus.Search;

namespace McpResearch.Corpus.Answers;

/// <summary>Answers <c>list_themes</c>.</summary>
internal static class ListThemesHandler
{
    private const int MostCounts = 30;
    private const int MostRecurring = 5;
    private const int MostInStatement = 1_000;

    /// <summary>Checks, lists the themes, and counts what they stand among.</summary>
    public static ThemesAnswer Handle(CallContext call, ThemesRequest request)
    {
        var span = new EntryFilter { Since = Argument.Day("since", request.Since), Until = Argument.Day("until", request.Until, last: true) };
        var query = QueryParser.Parse(Argument.Text("query", request.Query, 1_000) ?? "");
        var asked = new EntryQuery
        {
            Query = query,
            Filter = span with { Kinds = [EntryKind.Theme] },
            Sort = query.IsEmpty ? EntrySort.Newest : EntrySort.Relevance,
            Take = Argument.InRange("limit", request.Limit, 1, 50),
            Cursor = Argument.Text("cursor", request.Cursor, 1_000),
            Fold = false,
        };
        var (page, themes) = Page(call, asked);
        if (TokenEstimate.Fitting(themes, Cost) is var fitting && fitting < themes.Count)
            (page, themes) = Page(call, asked with { Take = fitting });
        var facets = call.Reader.Search(new() { Filter = span, Take = 1, Facets = true, Fold = false }, call.Cancellation).Facets;
        return new()
        {
            Themes = themes,
            Categories = Counts(facets, "category"),
            Tags = Counts(facets, "tag"),
            Total = page.Total,
            NextCursor = page.NextCursor,
            Index = call.Index,
        };
    }

    private static (EntryPage Page, IReadOnlyList<ThemeDetail> Themes) Page(CallContext call, EntryQuery query)
    {
        var page = EntrySearch.Run(call.Reader, query, call.Cancellation).Page;
        return (page, [.. page.Hits.Select(hit => Detail(call.Reader, (Theme)hit.Entry)).Select(theme => theme with { Statement = TokenEstimate.Cut(theme.Statement, MostInStatement) })]);
    }

    private static int Cost(ThemeDetail theme) => 60 + TokenEstimate.Of([theme.Id, theme.Title, theme.Statement, theme.Digest, .. theme.Recurs]) + theme.Articles.Sum(article => 12 + TokenEstimate.Of(article.Id, article.Title));

    /// <summary>What an answer says of one.</summary>
    public static ThemeDetail Detail(IIndexReader reader, Theme theme) => new()
    {
        Id = theme.Id.ToString(),
        Title = theme.Title,
        Statement = theme.Statement,
        Digest = new EntryId(EntryKind.Digest, theme.Id.Key[..theme.Id.Key.IndexOf('/')]).ToString(),
        Articles = [.. ThemeArticles.ArticlesOf(reader, theme).Select(article => Shown.Link(article))],
        Recurs = Recurring(reader, theme),
    };

    private static IReadOnlyList<string> Recurring(IIndexReader reader, Theme theme) =>
        [.. reader.Search(new() { SimilarTo = theme.Id, Filter = new() { Kinds = [EntryKind.Theme] }, Take = MostRecurring, Fold = false }).Hits
            .Where(hit => hit.Entry.Date != theme.Date && ThemeLikeness.IsRecurrence(theme, (Theme)hit.Entry))
            .Select(hit => hit.Entry.Id.ToString())];

    private static IReadOnlyList<NamedCount> Counts(IReadOnlyDictionary<string, IReadOnlyList<FacetCount>>? facets, string name) =>
        facets?.GetValueOrDefault(name) is { } counts ? [.. counts.Take(MostCounts).Select(count => new NamedCount(count.Value, count.Count))] : [];
}

using System.Globalization;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Answers <c>browse_corpus</c>.</summary>
internal static class BrowseCorpusHandler
{
    private const int MostShown = 10;
    private const int MostDays = 92;

    /// <summary>The views, the usual one first.</summary>
    public static IReadOnlyList<string> Views { get; } = ["search", "themes", "timeline", "backlog", "entry"];

    /// <summary>Checks, and gathers what the view opens with.</summary>
    public static BrowseAnswer Handle(CallContext call, BrowseRequest request, string corpus, bool writable)
    {
        var view = Argument.OneOf("view", request.View, Views);
        var entry = view == "entry" ? Entry(call, request.Id) : null;
        var days = view == "timeline" ? Days(call.Reader, Argument.Day("until", request.Until, last: true)) : [];
        return new()
        {
            View = view,
            Id = entry?.Id.ToString(),
            Corpus = corpus,
            Writable = writable,
            Entries = StatusHandler.Kinds(call),
            Shown = entry is null ? First(call, view, request.Query) : [Shown.Link(entry)],
            Days = view == "timeline" ? [.. days.Take(MostDays).Select(Count)] : null,
            Before = days.Count > MostDays ? days[MostDays].Date!.Value.ToString() : null,
            Index = call.Index,
        };
    }

    private static Entry Entry(CallContext call, string? id)
    {
        var name = Argument.Text("id", id, 2_000) ?? throw Argument.Bad("id", "", "the id of an entry where view is entry", "id: article:2026-02-07/claude-opus-46");
        return EntryLookup.Find(call.Reader, name).Entry ?? BacklogBoard.Find(call.Reader, call.Log.Read(), name) ?? throw ReadEntryHandler.NotFound(call, name);
    }

    private static IReadOnlyList<EntryLink> First(CallContext call, string view, string query) => view switch
    {
        "search" when !string.IsNullOrWhiteSpace(query) => [.. SearchArticlesHandler.Handle(call, new() { Query = query, Limit = MostShown }).Results.Select(hit => new EntryLink(hit.Id, hit.Title))],
        "themes" => [.. ListThemesHandler.Handle(call, new() { Query = query, Limit = MostShown }).Themes.Select(theme => new EntryLink(theme.Id, theme.Title))],
        "backlog" => [.. ListBacklogHandler.Handle(call, new() { Query = query, Status = "open", Limit = MostShown }).Items.Select(item => new EntryLink(item.Id, item.Title))],
        _ => [],
    };

    // One more than is shown, to know whether there are more.
    private static IReadOnlyList<Digest> Days(IIndexReader reader, DateOnly? until) =>
        [.. reader.Search(new() { Filter = new() { Kinds = [EntryKind.Digest], Until = until }, Sort = EntrySort.Newest, Take = MostDays + 1, Fold = false }).Hits.Select(hit => (Digest)hit.Entry)];

    private static DayCount Count(Digest digest) =>
        new(digest.Date!.Value.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), [.. digest.Categories.Where(category => category.Articles.Count > 0).Select(category => new NamedCount(category.Name, category.Articles.Count))]);
}

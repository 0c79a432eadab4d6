using System.Globalization;
using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.Answers;

/// <summary>Answers <c>list_backlog</c>.</summary>
internal static class ListBacklogHandler
{
    private const int MostMatches = 10_000;

    /// <summary>Checks, filters, sorts, and counts.</summary>
    public static BacklogAnswer Handle(CallContext call, BacklogRequest request)
    {
        var limit = Argument.InRange("limit", request.Limit, 1, 100);
        var skip = Skip(request.Cursor);
        var all = BacklogBoard.Items(call.Reader, call.Log.Read());
        var items = Sorted(Matching(call, request, all), Argument.OneOf("sort", request.Sort, "priority", "newest", "oldest", "title")).ToArray();
        var page = items.Skip(skip).Take(limit).Select(Shown.Item).ToArray();
        limit = Math.Min(limit, TokenEstimate.Fitting(page, Cost));
        return new()
        {
            Items = page[..Math.Min(limit, page.Length)],
            Counts = Counts(all),
            Total = items.Length,
            NextCursor = page.Length > 0 && skip + limit < items.Length ? (skip + limit).ToString(CultureInfo.InvariantCulture) : null,
            Index = call.Index,
        };
    }

    private static int Cost(BacklogDetail item) => 80 + TokenEstimate.Of([item.Id, item.Title, item.Source, item.Url, item.Reason, item.Group, item.AddedBy, .. item.Notes ?? []]);

    private static IEnumerable<BacklogItem> Matching(CallContext call, BacklogRequest request, IEnumerable<BacklogItem> items)
    {
        if (Argument.Word("status", request.Status, BacklogWords.Statuses) is { } status)
            items = items.Where(item => item.Status == BacklogWords.Status(status));
        if (Argument.Word("origin", request.Origin, BacklogWords.Origins) is { } origin)
            items = items.Where(item => item.Origin == BacklogWords.Origin(origin));
        if (Argument.Text("group", request.Group, 500) is { } group)
            items = items.Where(item => item.Group.Contains(group, StringComparison.OrdinalIgnoreCase));
        return Argument.Text("query", request.Query, 1_000) is { } query ? items.IntersectBy(Found(call, query), item => item.Id) : items;
    }

    private static IEnumerable<EntryId> Found(CallContext call, string query) => call.Reader.Search(new()
    {
        Query = QueryParser.Parse(query),
        Filter = new() { Kinds = [EntryKind.Backlog] },
        Take = MostMatches,
        Fold = false,
    }, call.Cancellation).Hits.Select(hit => hit.Entry.Id);

    // What has no date comes last either way.
    private static IEnumerable<BacklogItem> Sorted(IEnumerable<BacklogItem> items, string sort) => (sort switch
    {
        "newest" => items.OrderByDescending(item => item.AddedAt),
        "oldest" => items.OrderBy(item => item.AddedAt is null).ThenBy(item => item.AddedAt),
        "title" => items.OrderBy(item => item.Title, StringComparer.OrdinalIgnoreCase),
        _ => items.OrderByDescending(item => item.Origin).ThenByDescending(item => item.Priority).ThenByDescending(item => item.AddedAt),
    })
        .ThenBy(item => item.Location.File, StringComparer.Ordinal)
        .ThenBy(item => item.Location.Line);

    private static int Skip(string? cursor) =>
        string.IsNullOrEmpty(cursor) ? 0
        : int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip
        : throw Argument.Bad("cursor", cursor, "the nextCursor of the answer before", "leave it out to start again");

    private static BacklogCounts Counts(IReadOnlyCollection<BacklogItem> items)
    {
        int Of(BacklogStatus status) => items.Count(item => item.Status == status);
        var agent = items.Count(item => item.Origin == BacklogOrigin.Agent);
        return new(Of(BacklogStatus.Open), Of(BacklogStatus.InProgress), Of(BacklogStatus.Researched), Of(BacklogStatus.Dismissed), items.Count - agent, agent);
    }
}

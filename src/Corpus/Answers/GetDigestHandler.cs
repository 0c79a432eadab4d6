using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Answers <c>get_digest</c>.</summary>
internal static class GetDigestHandler
{
    private const int MostInSpan = 100;

    /// <summary>Checks, finds the newest digest of the span, and outlines it.</summary>
    public static DigestAnswer Handle(CallContext call, DigestRequest request)
    {
        var (since, until, isDay) = Span(request.Date);
        var digests = Digests(call.Reader, since, until, EntrySort.Newest, MostInSpan);
        if (digests.FirstOrDefault() is not { } digest)
            return new() { Index = call.Index, Previous = Neighbour(call.Reader, until: since?.AddDays(-1)), Next = Neighbour(call.Reader, since: until?.AddDays(1)) };
        var day = digest.Date!.Value.First;
        return new()
        {
            Digest = Bounded(Detail(call.Reader, digest)),
            Previous = Neighbour(call.Reader, until: day.AddDays(-1)),
            Next = Neighbour(call.Reader, since: day.AddDays(1)),
            InSpan = isDay ? null : [.. digests.Select(other => other.Id.ToString())],
            Index = call.Index,
        };
    }

    private static (DateOnly? Since, DateOnly? Until, bool IsDay) Span(string text)
    {
        text = text.Trim();
        if (text.Length == 0 || text.Equals("latest", StringComparison.OrdinalIgnoreCase))
            return (null, null, true);
        if (EntryId.TryParse(text, out var id) && id.Kind == EntryKind.Digest)
            text = id.Key;
        var ends = text.Split("..", 2);
        if (ends.All(end => PartialDate.TryParse(end, out _)))
            return (Argument.Day("date", ends[0]), Argument.Day("date", ends[^1], last: true), ends.Length == 1 && ends[0].Length > 7);
        throw Argument.Bad("date", text, "latest, a date (2026-02-07), a month (2026-02), a year, or a span (2026-02-01..2026-02-07)", "date: latest");
    }

    private static IReadOnlyList<Digest> Digests(IIndexReader reader, DateOnly? since, DateOnly? until, EntrySort sort, int take) =>
        [.. reader.Search(new() { Filter = new() { Kinds = [EntryKind.Digest], Since = since, Until = until }, Sort = sort, Take = take, Fold = false }).Hits.Select(hit => (Digest)hit.Entry)];

    private static string? Neighbour(IIndexReader reader, DateOnly? since = null, DateOnly? until = null) =>
        since is null && until is null ? null
        : Digests(reader, since, until, since is null ? EntrySort.Newest : EntrySort.Oldest, 1).FirstOrDefault()?.Id.ToString();

    /// <summary>What an answer says of one.</summary>
    public static DigestDetail Detail(IIndexReader reader, Digest digest) => new()
    {
        Id = digest.Id.ToString(),
        Date = digest.Date!.Value.ToString(),
        Title = digest.Title,
        Statistics = digest.Statistics,
        Categories = [.. digest.Categories.Select(category => new CategoryDetail(category.Name, Links(reader, category.Articles)))],
        Themes = Links(reader, digest.Themes),
        Sources = digest.Sources,
        BacklogCount = digest.Backlog.Count,
        Uri = digest.Id.Uri,
        File = digest.Location.File,
    };

    private static DigestDetail Bounded(DigestDetail digest)
    {
        var links = digest.Categories.SelectMany(category => category.Articles).Concat(digest.Themes).ToArray();
        var fitting = TokenEstimate.Fitting(links, link => 14 + TokenEstimate.Of(link.Id, link.Title));
        if (fitting == links.Length)
            return digest;
        var shown = links.Take(fitting).ToHashSet();
        return digest with
        {
            Categories = [.. digest.Categories.Select(category => category with { Articles = [.. category.Articles.Where(shown.Contains)] }).Where(category => category.Articles.Count > 0)],
            Themes = [.. digest.Themes.Where(shown.Contains)],
            LeftOut = links.Length - shown.Count,
        };
    }

    private static IReadOnlyList<EntryLink> Links(IIndexReader reader, IEnumerable<EntryId> ids) =>
        [.. ids.Select(reader.Find).OfType<Entry>().Select(entry => Shown.Link(entry))];
}

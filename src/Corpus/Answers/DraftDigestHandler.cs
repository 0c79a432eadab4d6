using McpResearch.Corpus.Composing;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Prepares a day's digest.</summary>
internal static class DraftDigestHandler
{
    private const int Most = 1_000;
    private const int MostDays = 5;

    /// <summary>Checks the day, and collects what it has.</summary>
    public static DigestDraftAnswer Handle(CallContext call, string date, CorpusPlace place)
    {
        var day = Argument.WholeDay("date", date) ?? place.Today;
        var (notes, findings) = (OfDay<Note>(call, EntryKind.Note, day), OfDay<Finding>(call, EntryKind.Finding, day));
        var path = place.Layout(call.Reader).Digest(day);
        return new()
        {
            Date = PartialDate.From(day).ToString(),
            Path = path,
            Skeleton = DigestSkeleton.Of(day, path, notes, findings),
            Existing = OfDay<Digest>(call, EntryKind.Digest, day).FirstOrDefault() is { } digest ? Shown.Existing(digest) : null,
            Notes = [.. notes.Select(note => Shown.Link(note))],
            Findings = [.. findings.Select(finding => Shown.Link(finding))],
            EarlierThemes = EarlierThemes(call, day),
            OtherDays = notes.Count + findings.Count > 0 ? [] : OtherDays(call),
        };
    }

    private static IReadOnlyList<T> OfDay<T>(CallContext call, EntryKind kind, DateOnly day) where T : Entry => [.. call.Reader
        .Search(new() { Filter = new() { Kinds = [kind], Since = day, Until = day }, Sort = EntrySort.Oldest, Take = Most, Fold = false }, call.Cancellation).Hits
        .Select(hit => hit.Entry).Where(entry => entry.Date == PartialDate.From(day)).OfType<T>().OrderBy(entry => entry.Location.File, StringComparer.Ordinal).ThenBy(entry => entry.Location.Line)];

    private static IReadOnlyList<EntryLink> EarlierThemes(CallContext call, DateOnly day)
    {
        var before = call.Reader.Search(new() { Filter = new() { Kinds = [EntryKind.Digest], Until = day.AddDays(-1) }, Sort = EntrySort.Newest, Take = 1, Fold = false }).Hits.FirstOrDefault()?.Entry as Digest;
        return [.. (before?.Themes ?? []).Select(call.Reader.Find).OfType<Entry>().Select(theme => Shown.Link(theme))];
    }

    private static IReadOnlyList<string> OtherDays(CallContext call) => [.. call.Reader
        .Search(new() { Filter = new() { Kinds = [EntryKind.Finding, EntryKind.Note] }, Sort = EntrySort.Newest, Take = Most, Fold = false }, call.Cancellation).Hits
        .Select(hit => hit.Entry.Date).OfType<PartialDate>().Where(date => date.Day > 0).Distinct().Take(MostDays).Select(date => date.ToString())];
}

using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>The whole backlog as it is now: what digests list, with what was said of it since, and what was added.</summary>
internal static class BacklogBoard
{
    private const int MostItems = 1_000_000;

    /// <summary>Every item. The log is read, not the index, for what was added: an item is here as soon as it is on disk.</summary>
    public static IReadOnlyList<BacklogItem> Items(IIndexReader reader, BacklogSnapshot log) =>
        [.. log.Items, .. Listed(reader).Select(log.Apply)];

    /// <summary>The item of that id or name as it is now, or null.</summary>
    public static BacklogItem? Find(IIndexReader reader, BacklogSnapshot log, string name)
    {
        var id = EntryId.TryParse(name, out var parsed) ? parsed : new EntryId(EntryKind.Backlog, name.Trim().ToLowerInvariant());
        if (log.Find(id) is { } added)
            return added;
        return EntryLookup.Find(reader, name, EntryKind.Backlog).Entry is BacklogItem item ? log.Find(item.Id) ?? log.Apply(item) : null;
    }

    private static IEnumerable<BacklogItem> Listed(IIndexReader reader) =>
        reader.Search(new() { Filter = new() { Kinds = [EntryKind.Backlog] }, Sort = EntrySort.Newest, Take = MostItems, Fold = false }).Hits
            .Select(hit => hit.Entry).OfType<BacklogItem>().Where(item => item.Origin == BacklogOrigin.Digest);
}

using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Engine;

/// <summary>What people call an entry.</summary>
internal static class EntryNames
{
    public static IReadOnlyList<string> Of(Entry entry) =>
        [.. All(entry).Select(n => n.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> All(Entry entry)
    {
        yield return entry.Id.ToString();
        yield return entry.Id.Key;
        yield return entry.Id.Key[(entry.Id.Key.LastIndexOf('/') + 1)..];
        if (entry is Article article)
            yield return article.Slug;
        if (entry is Reference reference)
            yield return reference.CiteKey;
        if (entry is Reference { Number: > 0 } numbered)
            yield return $"#{numbered.Number}";
        // The address of a chapter may be that of its book, so that it is no work key: it finds the chapter, and says nothing of what is the same work.
        if (entry is Reference { Type: "incollection" or "inbook", Url: { } url })
            foreach (var address in WorkKey.FromText(url))
                yield return address;
    }
}

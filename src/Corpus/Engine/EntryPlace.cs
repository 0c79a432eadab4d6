using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Engine;

/// <summary>Where an entry stands in the list of all: newest first, undated last, then by id. It stays a place when its entry is gone.</summary>
/// <param name="Date"><see cref="PartialDate.SortKey"/>; 0 where unknown.</param>
/// <param name="Id">The full id.</param>
public sealed record EntryPlace(int Date, string Id)
{
    /// <summary>The place of an entry.</summary>
    public static EntryPlace Of(Entry entry) => new(entry.Date?.SortKey ?? 0, entry.Id.ToString());
}

/// <summary>Ids that a name may become as it is typed on.</summary>
/// <param name="Ids">The first of them.</param>
/// <param name="Total">How many there are.</param>
public sealed record IdPage(IReadOnlyList<EntryId> Ids, int Total);

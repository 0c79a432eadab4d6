using System.Collections.Immutable;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Backlog;

/// <summary>What the log says at one moment. Immutable; a <see cref="SnapshotBuilder"/> makes the next one.</summary>
public sealed class BacklogSnapshot
{
    /// <summary>A log without a line.</summary>
    public static BacklogSnapshot Empty { get; } = new();

    /// <summary>The added items as they are now, in the order in which they were added.</summary>
    public IReadOnlyList<BacklogItem> Items => All;

    /// <summary>Lines that could not be understood.</summary>
    public ImmutableList<Problem> Problems { get; internal init; } = [];

    /// <summary>The items.</summary>
    internal ImmutableList<BacklogItem> All { get; init; } = [];

    /// <summary>Where among the items each is.</summary>
    internal ImmutableDictionary<EntryId, int> Places { get; init; } = ImmutableDictionary<EntryId, int>.Empty;

    /// <summary>Changes of items that were not added here: a digest lists them, or they come later.</summary>
    internal ImmutableDictionary<EntryId, ImmutableList<BacklogEvent>> Updates { get; init; } = ImmutableDictionary<EntryId, ImmutableList<BacklogEvent>>.Empty;

    /// <summary>Items by idempotency key.</summary>
    internal ImmutableDictionary<string, EntryId> Keys { get; init; } = ImmutableDictionary<string, EntryId>.Empty;

    /// <summary>The first item of each <see cref="WorkKey"/>.</summary>
    internal ImmutableDictionary<string, EntryId> Works { get; init; } = ImmutableDictionary<string, EntryId>.Empty;

    /// <summary>The added item of that id, or null.</summary>
    public BacklogItem? Find(EntryId id) => Places.TryGetValue(id, out var place) ? All[place] : null;

    /// <summary>The item that was added with that idempotency key, or null.</summary>
    public BacklogItem? FindByKey(string key) => Keys.TryGetValue(key, out var id) ? Find(id) : null;

    /// <summary>The added item about a work of one of these <see cref="WorkKey"/>s, the first of them that has one; or null.</summary>
    public BacklogItem? FindByWork(IEnumerable<string> works)
    {
        foreach (var work in works)
            if (Works.TryGetValue(work, out var id))
                return Find(id);
        return null;
    }

    /// <summary>An item that a digest lists, with what the log says of it since. An added item comes back as it is.</summary>
    public BacklogItem Apply(BacklogItem listed) =>
        listed.Origin == BacklogOrigin.Digest && Updates.TryGetValue(listed.Id, out var events) ? SnapshotBuilder.Updated(listed, events) : listed;
}

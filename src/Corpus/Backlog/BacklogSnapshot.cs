using System.Collections.Immutable;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Backlog;

/// <summary>What the log says at one moment. Immutable.</summary>
public sealed class BacklogSnapshot
{
    private readonly ImmutableDictionary<EntryId, int> places;
    private readonly ImmutableDictionary<EntryId, ImmutableList<BacklogEvent>> updates;
    private readonly ImmutableDictionary<string, EntryId> keys;
    private readonly ImmutableList<BacklogItem> items;

    private BacklogSnapshot(ImmutableList<BacklogItem> items, ImmutableDictionary<EntryId, int> places, ImmutableDictionary<EntryId, ImmutableList<BacklogEvent>> updates, ImmutableDictionary<string, EntryId> keys, ImmutableList<Problem> problems)
    {
        this.items = items;
        this.places = places;
        this.updates = updates;
        this.keys = keys;
        Problems = problems;
    }

    /// <summary>A log without a line.</summary>
    public static BacklogSnapshot Empty { get; } = new([], ImmutableDictionary<EntryId, int>.Empty, ImmutableDictionary<EntryId, ImmutableList<BacklogEvent>>.Empty, ImmutableDictionary<string, EntryId>.Empty, []);

    /// <summary>The added items as they are now, in the order in which they were added.</summary>
    public IReadOnlyList<BacklogItem> Items => items;

    /// <summary>Lines that could not be understood.</summary>
    public ImmutableList<Problem> Problems { get; }

    /// <summary>The added item of that id, or null.</summary>
    public BacklogItem? Find(EntryId id) => places.TryGetValue(id, out var place) ? items[place] : null;

    /// <summary>The item that was added with that idempotency key, or null.</summary>
    public BacklogItem? FindByKey(string key) => keys.TryGetValue(key, out var id) ? Find(id) : null;

    /// <summary>An item that a digest lists, with what the log says of it since. An added item comes back as it is.</summary>
    public BacklogItem Apply(BacklogItem listed) =>
        listed.Origin == BacklogOrigin.Digest && updates.TryGetValue(listed.Id, out var events) ? events.Aggregate(listed, Updated) : listed;

    /// <summary>This and one more line. The last of two statuses wins.</summary>
    internal BacklogSnapshot With(string line, Location location)
    {
        var (read, problem) = BacklogEvent.Parse(line);
        var problems = problem is null ? Problems : Problems.Add(new(location, problem));
        if (read is null)
            return new(items, places, updates, keys, problems);
        var id = new EntryId(EntryKind.Backlog, read.Id);
        if (read.Event == "updated")
            return Find(id) is { } item
                ? new(items.SetItem(places[id], Updated(item, read)), places, updates, keys, problems)
                : new(items, places, updates.SetItem(id, updates.GetValueOrDefault(id, []).Add(read)), keys, problems);
        if (places.ContainsKey(id))
            return new(items, places, updates, keys, problems.Add(new(location, $"The item {id} was added before. The line is left out.")));
        return new(items.Add(updates.GetValueOrDefault(id, []).Aggregate(Added(read, id, location), Updated)), places.Add(id, items.Count), updates, read.Key is null ? keys : keys.SetItem(read.Key, id), problems);
    }

    private static BacklogItem Added(BacklogEvent read, EntryId id, Location location) => new()
    {
        Id = id,
        Title = read.Title!,
        Url = read.Url,
        Date = PartialDate.From(DateOnly.FromDateTime(read.At.UtcDateTime)),
        Location = location,
        Source = read.Source ?? "",
        Reason = read.Reason ?? "",
        Priority = BacklogWords.Priority(read.Priority) ?? BacklogPriority.Normal,
        Origin = BacklogOrigin.Agent,
        AddedAt = read.At,
        AddedBy = read.By ?? "",
    };

    private static BacklogItem Updated(BacklogItem item, BacklogEvent update) => item with
    {
        Status = BacklogWords.Status(update.Status) ?? item.Status,
        Notes = update.Note is null ? item.Notes : [.. item.Notes, update.Note],
    };
}

using System.Collections.Immutable;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Backlog;

/// <summary>Takes in lines of the log, one or a hundred thousand at a time. The last of two statuses wins, and every note is kept.</summary>
internal sealed class SnapshotBuilder(BacklogSnapshot before)
{
    private readonly ImmutableList<BacklogItem>.Builder items = before.All.ToBuilder();
    private readonly ImmutableDictionary<EntryId, int>.Builder places = before.Places.ToBuilder();
    private readonly ImmutableDictionary<EntryId, ImmutableList<BacklogEvent>>.Builder updates = before.Updates.ToBuilder();
    private readonly ImmutableDictionary<string, EntryId>.Builder keys = before.Keys.ToBuilder();
    private readonly ImmutableDictionary<string, EntryId>.Builder works = before.Works.ToBuilder();
    private readonly ImmutableList<Problem>.Builder problems = before.Problems.ToBuilder();
    private readonly Dictionary<int, List<BacklogEvent>> changes = [];

    /// <summary>What was there and all that was added.</summary>
    public BacklogSnapshot Built()
    {
        foreach (var (place, events) in changes)
            items[place] = Updated(items[place], events);
        changes.Clear();
        return new()
        {
            All = items.ToImmutable(),
            Places = places.ToImmutable(),
            Updates = updates.ToImmutable(),
            Keys = keys.ToImmutable(),
            Works = works.ToImmutable(),
            Problems = problems.ToImmutable(),
        };
    }

    /// <summary>Takes in one line.</summary>
    public void Add(ReadOnlySpan<byte> line, Location location)
    {
        var (read, problem) = BacklogEvent.Parse(line);
        if (problem is not null)
            problems.Add(new(location, problem));
        if (read is null)
            return;
        var id = new EntryId(EntryKind.Backlog, read.Id);
        if (read.Event == "updated")
            Update(id, read);
        else if (places.ContainsKey(id))
            problems.Add(new(location, $"The item {id} was added before. The line is left out."));
        else
            Add(Added(read, id, location), read.Key);
    }

    /// <summary>The item after changes, in their order.</summary>
    public static BacklogItem Updated(BacklogItem item, IReadOnlyCollection<BacklogEvent> changes) => item with
    {
        Status = changes.Select(change => BacklogWords.Status(change.Status)).LastOrDefault(status => status is not null) ?? item.Status,
        Priority = changes.Select(change => BacklogWords.Priority(change.Priority)).LastOrDefault(priority => priority is not null) ?? item.Priority,
        Notes = [.. item.Notes, .. changes.Select(change => change.Note).OfType<string>()],
    };

    private void Update(EntryId id, BacklogEvent read)
    {
        if (!places.TryGetValue(id, out var place))
            updates[id] = updates.GetValueOrDefault(id, []).Add(read);
        else if (changes.TryGetValue(place, out var events))
            events.Add(read);
        else
            changes[place] = [read];
    }

    private void Add(BacklogItem item, string? key)
    {
        places.Add(item.Id, items.Count);
        items.Add(Updated(item, updates.GetValueOrDefault(item.Id, [])));
        if (key is not null)
            keys[key] = item.Id;
        foreach (var work in WorkKey.Of(item))
            works.TryAdd(work, item.Id);
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
}

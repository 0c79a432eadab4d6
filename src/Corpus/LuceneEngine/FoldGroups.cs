using Lucene.Net.Util;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Entries of one kind that share a work, found by joining every two that a work key names.</summary>
internal sealed class FoldGroups
{
    private readonly int[] parents;
    private readonly FixedBitSet shared;
    private readonly Dictionary<int, List<int>> members = [];

    private FoldGroups(int size)
    {
        parents = new int[size];
        shared = new(Math.Max(size, 1));
        for (var i = 0; i < size; i++)
            parents[i] = i;
    }

    public static FoldGroups Of(LuceneView view)
    {
        var groups = new FoldGroups(view.Reader.MaxDoc);
        var first = new int[Enum.GetValues<Entries.EntryKind>().Length + 1];
        var before = 0UL;
        foreach (var (work, doc) in Works(view))
        {
            if (work != before)
                Array.Fill(first, -1);
            before = work;
            groups.Join(ref first[view.Kinds[doc]], doc);
        }

        groups.List(view);
        return groups;
    }

    /// <summary>The same number for all documents of a group.</summary>
    public int GroupOf(int doc) => parents[doc];

    /// <summary>Whether the document shares its group.</summary>
    public bool IsShared(int doc) => shared.Get(doc);

    /// <summary>The documents of every group of several.</summary>
    public IReadOnlyCollection<List<int>> Shared => members.Values;

    /// <summary>All documents of the group, itself included.</summary>
    public IReadOnlyList<int> Members(int doc) => members.TryGetValue(parents[doc], out var all) ? all : [doc];

    /// <summary>Live documents with their works, those of a work one after the other: the segments' lists merged, each of which is in order. A work of one document joins nothing where there is no other segment.</summary>
    private static IEnumerable<(ulong Work, int Doc)> Works(LuceneView view)
    {
        var next = new PriorityQueue<(Segment Segment, (ulong Work, int Doc)[] Works, int At), ulong>();
        foreach (var segment in view.Segments)
            if ((view.Segments.Length == 1 ? segment.Data.SharedWorks(segment.Reader) : segment.Data.Works(segment.Reader)) is { Length: > 0 } works)
                next.Enqueue((segment, works, 0), works[0].Work);
        while (next.TryDequeue(out var head, out var work))
        {
            var at = head.At;
            for (; at < head.Works.Length && head.Works[at].Work == work; at++)
                if (head.Segment.IsLive(head.Works[at].Doc))
                    yield return (work, head.Segment.Base + head.Works[at].Doc);
            if (at < head.Works.Length)
                next.Enqueue((head.Segment, head.Works, at), head.Works[at].Work);
        }
    }

    private void Join(ref int first, int doc)
    {
        if (first < 0)
            first = doc;
        else
            parents[Shorten(doc)] = Shorten(first);
    }

    /// <summary>The group, with the way to it halved, so that long chains stay cheap while groups are joined.</summary>
    private int Shorten(int doc)
    {
        while (parents[doc] != doc)
            doc = parents[doc] = parents[parents[doc]];
        return doc;
    }

    private void List(LuceneView view)
    {
        foreach (var doc in view.Entries())
        {
            var group = parents[doc] = Shorten(doc);
            if (group == doc)
                continue;
            if (!members.TryGetValue(group, out var all))
                members[group] = all = [group];
            all.Add(doc);
            shared.Set(doc);
            shared.Set(group);
        }
    }
}

using Lucene.Net.Index;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Entries of one kind that share a work, found by joining every two that a work key names.</summary>
internal sealed class FoldGroups
{
    private readonly int[] parents;
    private readonly Dictionary<int, List<int>> members = [];

    private FoldGroups(int size)
    {
        parents = new int[size];
        for (var i = 0; i < size; i++)
            parents[i] = i;
    }

    public static FoldGroups Of(LuceneView view)
    {
        var groups = new FoldGroups(view.Reader.MaxDoc);
        var first = new int[Enum.GetValues<Entries.EntryKind>().Length + 1];
        foreach (var work in Works(view.Reader))
        {
            Array.Fill(first, -1);
            foreach (var doc in Postings.Documents(view.Reader, IndexFields.Work, work))
                groups.Join(ref first[view.Kinds[doc]], doc);
        }

        groups.List(view);
        return groups;
    }

    /// <summary>The same number for all documents of a group.</summary>
    public int GroupOf(int doc)
    {
        while (parents[doc] != doc)
            doc = parents[doc];
        return doc;
    }

    /// <summary>Whether the document shares its group.</summary>
    public bool IsShared(int doc) => members.ContainsKey(GroupOf(doc));

    /// <summary>All documents of the group, itself included.</summary>
    public IReadOnlyList<int> Members(int doc) => members.TryGetValue(GroupOf(doc), out var all) ? all : [doc];

    private static IEnumerable<string> Works(IndexReader reader)
    {
        var terms = MultiFields.GetTerms(reader, IndexFields.Work)?.GetEnumerator();
        while (terms is not null && terms.MoveNext())
            if (terms.DocFreq > 1)
                yield return terms.Term.Utf8ToString();
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
            var group = GroupOf(doc);
            parents[doc] = group;
            if (group == doc)
                continue;
            if (!members.TryGetValue(group, out var all))
                members[group] = all = [group];
            all.Add(doc);
        }
    }
}

using McpResearch.Corpus.Parsing.Markdown;

namespace McpResearch.Corpus.Parsing.Digests;

/// <summary>The stories that no row has taken, found by index and given out once.</summary>
internal sealed class FreeStories(IReadOnlyList<Story> stories)
{
    // A word that more stories share tells none of them apart.
    const int MaxNear = 200;

    readonly ILookup<string?, int> slugs = Indices(stories).ToLookup(i => stories[i].LinkSlug);
    readonly ILookup<string, int> titles = Indices(stories).ToLookup(i => PlainText.Words(stories[i].Article.Title));
    readonly ILookup<string, int> words = Indices(stories)
        .SelectMany(i => PlainText.Words(stories[i].Article.Title).Split(' ').Distinct().Select(word => (word, i)))
        .ToLookup(pair => pair.word, pair => pair.i);
    readonly Dictionary<(bool BySlug, string Name), int> cursors = [];
    readonly bool[] taken = new bool[stories.Count];

    /// <summary>The first free story that links to a note of that name.</summary>
    public int? BySlug(string slug) => Take(slugs[slug], (true, slug));

    /// <summary>The first free story of that title, in plain words; else the only one whose title has all of its words.</summary>
    public int? ByTitle(string title)
    {
        if (title.Length == 0)
            return null;
        if (Take(titles[title], (false, title)) is { } same)
            return same;
        var wanted = title.Split(' ');
        var rarest = wanted.Select(word => words[word].Take(MaxNear + 1).ToList()).MinBy(list => list.Count)!;
        var near = rarest.Count > MaxNear ? [] : rarest.Where(i => !taken[i] && wanted.All(word => words[word].Take(MaxNear + 1).Contains(i))).Take(2).ToList();
        return near.Count == 1 ? Take(near[0]) : null;
    }

    // The cursor keeps many rows of one name from looking at the same stories again.
    int? Take(IEnumerable<int> candidates, (bool, string) name)
    {
        var seen = cursors.GetValueOrDefault(name);
        foreach (var i in candidates.Skip(seen))
        {
            cursors[name] = ++seen;
            if (!taken[i])
                return Take(i);
        }

        return null;
    }

    int Take(int story)
    {
        taken[story] = true;
        return story;
    }

    static IEnumerable<int> Indices(IReadOnlyList<Story> stories) => Enumerable.Range(0, stories.Count);
}

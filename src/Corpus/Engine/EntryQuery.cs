using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.Engine;

/// <summary>The order of a page.</summary>
public enum EntrySort
{
    /// <summary>Best first; equal scores by date, newest first, then by id.</summary>
    Relevance,

    /// <summary>Newest first, undated last, then by id.</summary>
    Newest,

    /// <summary>Oldest first, undated last, then by id.</summary>
    Oldest,
}

/// <summary>A question to the index, already checked.</summary>
public sealed record EntryQuery
{
    /// <summary>What was asked; <see cref="ParsedQuery.Empty"/> matches everything.</summary>
    public ParsedQuery Query { get; init; } = ParsedQuery.Empty;

    /// <summary>What the hits must also be.</summary>
    public EntryFilter Filter { get; init; } = EntryFilter.None;

    /// <summary>Entries like this one, itself left out. Null: no such wish.</summary>
    public EntryId? SimilarTo { get; init; }

    /// <summary>The order.</summary>
    public EntrySort Sort { get; init; }

    /// <summary>How many hits at most. Default 10.</summary>
    public int Take { get; init; } = 10;

    /// <summary>Continue after this place of an earlier page; null starts at the top.</summary>
    public string? Cursor { get; init; }

    /// <summary>Whether to count facets.</summary>
    public bool Facets { get; init; }

    /// <summary>Whether each hit says where its score comes from. Default false: it costs as much as a second search.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether entries of one kind about the same work count once. Default true.</summary>
    public bool Fold { get; init; } = true;
}

/// <summary>Exact conditions; a null or empty member asks nothing. Text compares without case and accents.</summary>
public sealed record EntryFilter
{
    /// <summary>Asks nothing.</summary>
    public static EntryFilter None { get; } = new();

    /// <summary>Any of these kinds.</summary>
    public IReadOnlyList<EntryKind> Kinds { get; init; } = [];

    /// <summary>All of these tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The category, whole or a part at word ends.</summary>
    public string? Category { get; init; }

    /// <summary>The source, whole or a part at word ends.</summary>
    public string? Source { get; init; }

    /// <summary>An author's family name, or family and given name in any order.</summary>
    public string? Author { get; init; }

    /// <summary>The reference manager's folder.</summary>
    public string? Folder { get; init; }

    /// <summary>The reference type.</summary>
    public string? Type { get; init; }

    /// <summary>The backlog item's group, whole or a part at word ends.</summary>
    public string? Group { get; init; }

    /// <summary>First day, inclusive. An entry whose date may fall on or after it matches; an undated one does not.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>One page of hits.</summary>
public sealed record EntryPage
{
    /// <summary>How many there are in all, folded.</summary>
    public required int Total { get; init; }

    /// <summary>In the order asked for.</summary>
    public required IReadOnlyList<EntryHit> Hits { get; init; }

    /// <summary>Where the next page starts; null on the last. Opaque; holds while the index changes.</summary>
    public string? NextCursor { get; init; }

    /// <summary>Facet name to values with their counts, most frequent first; null where none were asked for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>>? Facets { get; init; }
}

/// <summary>One hit.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Score">Greater is better; comparable within one answer only.</param>
/// <param name="Duplicates">Others of its kind about the same work that were folded into it or stand elsewhere.</param>
public sealed record EntryHit(Entry Entry, double Score, IReadOnlyList<EntryId> Duplicates)
{
    /// <summary>Where the score comes from, greatest part first; empty where it was not asked for, or no score was needed.</summary>
    public IReadOnlyList<ScorePart> Parts { get; init; } = [];
}

/// <summary>How often a value occurs among all hits.</summary>
public sealed record FacetCount(string Value, int Count);

using System.Text.Json.Serialization;
using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.Answers;

/// <summary>Arguments of a search, as they come from a person or a model; checked by the search itself.</summary>
public sealed record SearchRequest
{
    /// <summary>Words, phrases, <c>field:value</c>; may be empty when a filter or <see cref="SimilarTo"/> is given.</summary>
    public string Query { get; init; } = "";

    /// <summary>Kinds by name; none means all.</summary>
    public IReadOnlyList<string> Kind { get; init; } = [];

    /// <summary>Tags that must all be there.</summary>
    public IReadOnlyList<string> Tag { get; init; } = [];

    /// <inheritdoc cref="EntryFilter.Category"/>
    public string? Category { get; init; }

    /// <inheritdoc cref="EntryFilter.Source"/>
    public string? Source { get; init; }

    /// <inheritdoc cref="EntryFilter.Author"/>
    public string? Author { get; init; }

    /// <inheritdoc cref="EntryFilter.Folder"/>
    public string? Folder { get; init; }

    /// <inheritdoc cref="EntryFilter.Type"/>
    public string? Type { get; init; }

    /// <summary>First day: <c>2026-02-01</c>, <c>2026-02</c> or <c>2026</c>.</summary>
    public string? Since { get; init; }

    /// <summary>Last day, same forms.</summary>
    public string? Until { get; init; }

    /// <summary>relevance (default), newest or oldest.</summary>
    public string Sort { get; init; } = "relevance";

    /// <summary>Id or name of an entry to find similar ones of.</summary>
    public string? SimilarTo { get; init; }

    /// <summary>1 to 50; default 10.</summary>
    public int Limit { get; init; } = 10;

    /// <summary><c>nextCursor</c> of the page before.</summary>
    public string? Cursor { get; init; }

    /// <summary>concise (default) or full.</summary>
    public string Detail { get; init; } = "concise";

    /// <summary>Whether to count facets; default false.</summary>
    public bool Facets { get; init; }

    /// <inheritdoc cref="EntryQuery.Explain"/>
    public bool Explain { get; init; }
}

/// <summary>Answer of <c>search_articles</c>.</summary>
public sealed record SearchAnswer
{
    /// <summary>The query as understood.</summary>
    public required string Query { get; init; }

    /// <summary>How many results there are in all, duplicates folded.</summary>
    public required int Total { get; init; }

    /// <summary>This page.</summary>
    public required IReadOnlyList<SearchResult> Results { get; init; }

    /// <summary>Give as <c>cursor</c> for the next page; absent on the last.</summary>
    public string? NextCursor { get; init; }

    /// <summary>Facet name to values with counts; absent where not asked for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>>? Facets { get; init; }

    /// <summary>What was corrected or ignored, or what to try instead; absent where there is nothing to say.</summary>
    public string? Suggestion { get; init; }

    /// <summary>How fresh the answer is.</summary>
    public required IndexState Index { get; init; }
}

/// <summary>One result of a search.</summary>
public sealed record SearchResult
{
    /// <summary>Full id, e.g. <c>article:2026-02-07/claude-opus-46</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Web address of what it is about.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it or where it was found.</summary>
    public string? Source { get; init; }

    /// <summary>ISO date, as exact as known.</summary>
    public string? Date { get; init; }

    /// <summary>The best passage, matches between <c>**</c>.</summary>
    public required string Snippet { get; init; }

    /// <summary>Greater is better; comparable within one answer only.</summary>
    public required double Score { get; init; }

    /// <summary>Where the score comes from; empty where it was not asked for. For people at the command line: no part of a tool's answer.</summary>
    [JsonIgnore]
    public IReadOnlyList<ScorePart> Parts { get; init; } = [];

    /// <summary>Resource address.</summary>
    public required string Uri { get; init; }

    /// <summary>Of a reference.</summary>
    public string? CiteKey { get; init; }

    /// <summary>Authors, shortened when there are many: <c>Wang, W. et al., 90 authors</c>.</summary>
    public string? Authors { get; init; }

    /// <summary>Tags, where there are any.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Of an article: its category. Of a backlog item: its group.</summary>
    public string? Category { get; init; }

    /// <summary>Ids of other entries of its kind about the same work.</summary>
    public IReadOnlyList<string>? Duplicates { get; init; }

    /// <summary>The whole text up to a bound, with <c>detail: full</c> only.</summary>
    public string? Text { get; init; }

    /// <summary>File of the corpus where it stands.</summary>
    public required string File { get; init; }

    /// <summary>Line in that file.</summary>
    public required int Line { get; init; }
}

/// <summary>How fresh an answer is.</summary>
public sealed record IndexState
{
    /// <summary>current; building (first build, what there is so far); stale (changes wait for another process to index them); missing.</summary>
    public required string State { get; init; }

    /// <summary>Entries in the index.</summary>
    public required int Entries { get; init; }

    /// <summary>Grows with every change.</summary>
    public required long Generation { get; init; }

    /// <summary>When the corpus was last looked at for this index, ISO; absent while missing.</summary>
    public string? AsOf { get; init; }
}

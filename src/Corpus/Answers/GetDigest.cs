using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Which digest: <c>latest</c> (default), a date, or a span (<c>2026-02</c>, <c>2026-02-01..2026-02-07</c>) of which the newest is given.</summary>
public sealed record DigestRequest(string Date = "latest");

/// <summary>Answer of <c>get_digest</c>.</summary>
public sealed record DigestAnswer
{
    /// <summary>The digest; absent where there is none in that span.</summary>
    public DigestDetail? Digest { get; init; }

    /// <summary>Id of the digest before it.</summary>
    public string? Previous { get; init; }

    /// <summary>Id of the digest after it.</summary>
    public string? Next { get; init; }

    /// <summary>For a span: ids of all digests in it, newest first.</summary>
    public IReadOnlyList<string>? InSpan { get; init; }

    /// <summary>How fresh the answer is.</summary>
    public required IndexState Index { get; init; }
}

/// <summary>A digest as an outline; its articles are read with <c>get_article</c>.</summary>
public sealed record DigestDetail
{
    /// <summary>Full id.</summary>
    public required string Id { get; init; }

    /// <summary>ISO date.</summary>
    public required string Date { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The overview's figures by name, in order.</summary>
    public required IReadOnlyList<Field> Statistics { get; init; }

    /// <summary>Categories with their articles.</summary>
    public required IReadOnlyList<CategoryDetail> Categories { get; init; }

    /// <summary>Key themes.</summary>
    public required IReadOnlyList<EntryLink> Themes { get; init; }

    /// <summary>Sources without the total row.</summary>
    public required IReadOnlyList<DigestSource> Sources { get; init; }

    /// <summary>Listed backlog items.</summary>
    public required int BacklogCount { get; init; }

    /// <summary>How many articles and themes the answer had no room for; absent where all are there. search_articles and list_themes have them, by date.</summary>
    public int? LeftOut { get; init; }

    /// <summary>Resource address.</summary>
    public required string Uri { get; init; }

    /// <summary>File of the corpus where it stands.</summary>
    public required string File { get; init; }
}

/// <summary>A category of a digest.</summary>
public sealed record CategoryDetail(string Name, IReadOnlyList<EntryLink> Articles);

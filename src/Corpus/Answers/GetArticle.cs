namespace McpResearch.Corpus.Answers;

/// <summary>Which articles to read, and how much of them.</summary>
public sealed record ArticleRequest
{
    /// <summary>Ids or names, 1 to 20.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>Bound of the note text over all articles, in characters: 200 to 60,000. Default 12,000.</summary>
    public int MaxChars { get; init; } = 12_000;

    /// <summary><c>nextCursor</c> of the answer before.</summary>
    public string? Cursor { get; init; }
}

/// <summary>Answer of <c>get_article</c>.</summary>
public sealed record ArticleAnswer
{
    /// <summary>In the order asked for.</summary>
    public required IReadOnlyList<ArticleDetail> Articles { get; init; }

    /// <summary>What was not found, with near names.</summary>
    public required IReadOnlyList<Missing> NotFound { get; init; }

    /// <summary>Goes on where the bound cut; absent when all was given.</summary>
    public string? NextCursor { get; init; }

    /// <summary>How fresh the answer is.</summary>
    public required IndexState Index { get; init; }
}

/// <summary>An article (or finding, note, theme, backlog item: what reads as text) in full.</summary>
public sealed record ArticleDetail
{
    /// <summary>Full id.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Web address of what it is about.</summary>
    public string? Url { get; init; }

    /// <summary>ISO date.</summary>
    public string? Date { get; init; }

    /// <summary>The category of its digest.</summary>
    public required string Category { get; init; }

    /// <summary>The digest's paragraphs on it.</summary>
    public required string Summary { get; init; }

    /// <summary>The one line to remember; empty where the digest has none.</summary>
    public required string KeyInsight { get; init; }

    /// <summary>Who published it; empty where unknown.</summary>
    public required string Source { get; init; }

    /// <summary>The same story elsewhere: articles of other days, findings.</summary>
    public required IReadOnlyList<EntryLink> Mentions { get; init; }

    /// <summary>The research note, or this page of it.</summary>
    public NoteText? Note { get; init; }

    /// <summary>Key themes of its digest that speak of it.</summary>
    public required IReadOnlyList<EntryLink> Themes { get; init; }

    /// <summary>References and backlog items about the same work, and articles near it.</summary>
    public required IReadOnlyList<EntryLink> Related { get; init; }

    /// <summary>Resource address.</summary>
    public required string Uri { get; init; }

    /// <summary>File of the corpus where it stands.</summary>
    public required string File { get; init; }

    /// <summary>Line in that file.</summary>
    public required int Line { get; init; }

    /// <summary>Other entries of the name that was asked for, where it named several.</summary>
    public IReadOnlyList<string>? AlsoNamed { get; init; }
}

/// <summary>A research note or a page of it.</summary>
/// <param name="File">Its file in the corpus.</param>
/// <param name="Text">Markdown.</param>
/// <param name="TotalChars">Length of the whole note.</param>
/// <param name="Offset">Where this page starts.</param>
public sealed record NoteText(string File, string Text, int TotalChars, int Offset = 0);

/// <summary>An entry named by another.</summary>
/// <param name="Id">Full id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Why">same_url, same_arxiv, same_doi, same_title, theme or similar; absent where the list says it.</param>
public sealed record EntryLink(string Id, string Title, string? Why = null);

/// <summary>A name that nothing has.</summary>
/// <param name="Id">What was asked for.</param>
/// <param name="Suggestions">Up to five near ids.</param>
public sealed record Missing(string Id, IReadOnlyList<string> Suggestions);

using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Which references to give, and how.</summary>
public sealed record ReferenceRequest
{
    /// <summary>Ids or names, 1 to 50.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>json (default), bibtex, biblatex, csl-json, ris, markdown or apa.</summary>
    public string Format { get; init; } = "json";
}

/// <summary>Answer of <c>get_reference</c>.</summary>
public sealed record ReferenceAnswer
{
    /// <summary>In the order asked for.</summary>
    public required IReadOnlyList<ReferenceDetail> References { get; init; }

    /// <summary>All of them in the format asked for, ready to paste; absent for json.</summary>
    public string? Formatted { get; init; }

    /// <summary>What was not found, with near names.</summary>
    public required IReadOnlyList<Missing> NotFound { get; init; }

    /// <summary>Ids that the answer had no room for, to be asked for next; absent where all are there.</summary>
    public IReadOnlyList<string>? LeftOut { get; init; }

    /// <summary>How fresh the answer is.</summary>
    public required IndexState Index { get; init; }
}

/// <summary>A reference in full.</summary>
public sealed record ReferenceDetail
{
    /// <summary>Full id.</summary>
    public required string Id { get; init; }

    /// <summary>Without <c>@</c>.</summary>
    public required string CiteKey { get; init; }

    /// <summary>Its number in the list; 0 where the list has none.</summary>
    public required int Number { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Web address.</summary>
    public string? Url { get; init; }

    /// <summary>academic, blog, …; empty where the list has none.</summary>
    public required string Type { get; init; }

    /// <summary>All authors.</summary>
    public required IReadOnlyList<PersonName> Authors { get; init; }

    /// <summary>ISO date, as exact as known.</summary>
    public string? Date { get; init; }

    /// <summary>Tags.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Folders of the reference manager.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>Abstract or notes.</summary>
    public required string Description { get; init; }

    /// <summary>With version where the list gives one.</summary>
    public string? ArxivId { get; init; }

    /// <summary>Without resolver.</summary>
    public string? Doi { get; init; }

    /// <summary>Ids of other references to the same work (URL, arXiv id, DOI).</summary>
    public required IReadOnlyList<string> Duplicates { get; init; }

    /// <summary>Entries of the same title elsewhere, and articles and findings about the work.</summary>
    public IReadOnlyList<EntryLink>? Related { get; init; }

    /// <summary>Ids of articles about the same work.</summary>
    public IReadOnlyList<string>? Cited { get; init; }

    /// <summary>Resource address.</summary>
    public required string Uri { get; init; }

    /// <summary>File of the corpus where it stands.</summary>
    public required string File { get; init; }

    /// <summary>Line in that file.</summary>
    public required int Line { get; init; }
}

namespace McpResearch.Corpus.Answers;

/// <summary>An entry as the tool of its kind gives it: exactly one member is there.</summary>
public sealed record EntryRecord
{
    /// <summary>Of an article, finding or note, with its text whole: as <c>get_article</c>.</summary>
    public ArticleDetail? Article { get; init; }

    /// <summary>Of a reference: as <c>get_reference</c>.</summary>
    public ReferenceDetail? Reference { get; init; }

    /// <summary>Of a theme: as <c>list_themes</c>.</summary>
    public ThemeDetail? Theme { get; init; }

    /// <summary>Of a digest: as <c>get_digest</c>.</summary>
    public DigestDetail? Digest { get; init; }

    /// <summary>Of a backlog item as it is now: as <c>list_backlog</c>.</summary>
    public BacklogDetail? Item { get; init; }
}

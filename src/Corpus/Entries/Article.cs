namespace McpResearch.Corpus.Entries;

/// <summary>One researched story of a digest. Id key: <c>date/slug</c>. Its <see cref="Entry.Url"/> is the one of its note.</summary>
public sealed record Article : Entry
{
    /// <summary>File name without ending of the note that the story links to; made from the title where it links to none.</summary>
    public required string Slug { get; init; }

    /// <summary>The <c>###</c> heading above the story; empty where there is none.</summary>
    public string Category { get; init; } = "";

    /// <summary>The story's paragraphs.</summary>
    public string Summary { get; init; } = "";

    /// <summary>From the quick reference: the shorter title. Null where the story has no row there.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>From the quick reference, else from the note: who published it.</summary>
    public string? Source { get; init; }

    /// <summary>From the quick reference: the one line to remember.</summary>
    public string? KeyInsight { get; init; }

    /// <summary>The long text behind the story, where the folder has it.</summary>
    public ResearchNote? Note { get; init; }
}

using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Parsing;

/// <summary>What a source file was recognised as, by its content.</summary>
public enum FileKind
{
    /// <summary>Could not be read as text; only its problems are known.</summary>
    Unreadable,

    /// <summary>A dated overview.</summary>
    Digest,

    /// <summary>The long text behind an article.</summary>
    ResearchNote,

    /// <summary>What a scan of one source found.</summary>
    SourceScan,

    /// <summary>The export of a reference manager, in any of its formats.</summary>
    ReferenceList,

    /// <summary><c>backlog.jsonl</c>.</summary>
    BacklogLog,

    /// <summary>Any other Markdown.</summary>
    Note,

    /// <summary>JSON or XML that is no bibliography: no concern of the corpus, and no problem.</summary>
    Unrelated,
}

/// <summary>Everything that one source file holds, understood without looking at any other file.</summary>
public sealed record ParsedFile
{
    /// <summary>What it is.</summary>
    public required FileKind Kind { get; init; }

    /// <summary>Its entries in order. A research note gives one <see cref="Entries.Note"/>, which counts only while no digest links to the file.</summary>
    public EquatableList<Entry> Entries { get; init; } = [];

    /// <summary>Of a digest: which file each article's text is in.</summary>
    public EquatableList<NoteLink> Links { get; init; } = [];

    /// <summary>Of a research note: the note to join to the articles that link here.</summary>
    public ResearchNote? Note { get; init; }

    /// <summary>What could not be understood.</summary>
    public EquatableList<Problem> Problems { get; init; } = [];
}

/// <summary>A story's link to its research note.</summary>
/// <param name="Article">The article.</param>
/// <param name="Candidates">Corpus paths where the note may be, best first: the link as written from the digest's folder, then <c>research/slug.md</c> beside and above it up to the root.</param>
/// <param name="Line">1-based line of the link.</param>
public sealed record NoteLink(EntryId Article, EquatableList<string> Candidates, int Line);

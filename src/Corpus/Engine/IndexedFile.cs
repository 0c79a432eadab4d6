using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Engine;

/// <summary>What the index remembers of one source file, enough to plan an update without reading it.</summary>
public sealed record IndexedFile
{
    /// <summary>Path within the corpus, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>In bytes.</summary>
    public required long Length { get; init; }

    /// <summary>UTC ticks of its last write.</summary>
    public required long ModifiedTicks { get; init; }

    /// <summary>XxHash128 of its bytes, hex. Empty for an unreadable file.</summary>
    public required string Hash { get; init; }

    /// <summary>What it was recognised as.</summary>
    public required FileKind Kind { get; init; }

    /// <summary>Where the notes of its stories may be: if one of those files comes, changes or goes, this file's entries do.</summary>
    public EquatableList<NoteLink> Links { get; init; } = [];

    /// <summary>Ids that must be its own (its digest, its references, its scan): a second file that claims one gets another name.</summary>
    public EquatableList<string> Claims { get; init; } = [];

    /// <summary>Number of entries indexed from it.</summary>
    public int Entries { get; init; }

    /// <summary>What could not be understood in it.</summary>
    public EquatableList<Problem> Problems { get; init; } = [];
}

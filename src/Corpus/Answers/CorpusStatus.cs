using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>How the corpus and its index are: for <c>doctor</c>, <c>index</c> and the status resource.</summary>
public sealed record CorpusStatus
{
    /// <summary>Name of the corpus folder, without the path of the machine.</summary>
    public required string Corpus { get; init; }

    /// <summary>How fresh the index is.</summary>
    public required IndexState Index { get; init; }

    /// <summary>Source files by what they were recognised as.</summary>
    public required IReadOnlyList<NamedCount> Files { get; init; }

    /// <summary>Entries by kind.</summary>
    public required IReadOnlyList<NamedCount> Entries { get; init; }

    /// <summary>First and last day of the digests.</summary>
    public string? From { get; init; }

    /// <summary>Last day of the digests.</summary>
    public string? Until { get; init; }

    /// <summary>What could not be understood.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>Whether this process writes the index.</summary>
    public required bool Writer { get; init; }
}

/// <summary>What an index run did.</summary>
public sealed record IndexReport
{
    /// <summary>Why the index was rebuilt: missing, corrupt, format_changed, settings_changed, asked; absent for an update.</summary>
    public string? Rebuilt { get; init; }

    /// <summary>Files read and indexed.</summary>
    public required int FilesIndexed { get; init; }

    /// <summary>Files taken out.</summary>
    public required int FilesRemoved { get; init; }

    /// <summary>What a check of the index found; absent where none was asked for, empty where all is well.</summary>
    public IReadOnlyList<string>? Damage { get; init; }

    /// <summary>How it is now.</summary>
    public required CorpusStatus Status { get; init; }
}

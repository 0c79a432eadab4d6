namespace McpResearch.Corpus.Answers;

/// <summary>A research note to save.</summary>
public sealed record SaveNoteRequest
{
    /// <summary>1 to 300 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about and what is new, as Markdown; to 10,000 characters.</summary>
    public required string Overview { get; init; }

    /// <summary>http or https address of what it is about.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it; to 300 characters.</summary>
    public string? Source { get; init; }

    /// <summary>One line each; to 50.</summary>
    public IReadOnlyList<string> KeyPoints { get; init; } = [];

    /// <summary>Markdown; to 30,000 characters.</summary>
    public string? TechnicalDetails { get; init; }

    /// <summary>Markdown; to 10,000 characters.</summary>
    public string? Implications { get; init; }

    /// <summary>One line each; to 50.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>One line each; to 50.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Name of its file; null makes one of the title.</summary>
    public string? Slug { get; init; }

    /// <summary>The day of research; null means today.</summary>
    public string? Date { get; init; }

    /// <summary>Id or name of the backlog item that is done with it.</summary>
    public string? BacklogItem { get; init; }

    /// <summary>Whether to save although the corpus has a note about the same work. Default false.</summary>
    public bool Anyway { get; init; }

    /// <summary>Who asks.</summary>
    public string SavedBy { get; init; } = "";
}

/// <summary>A digest to save.</summary>
public sealed record SaveDigestRequest
{
    /// <summary>The whole file as Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>Its day; null takes the one of its title.</summary>
    public string? Date { get; init; }
}

/// <summary>What saving would do.</summary>
/// <param name="Title">Of the note or digest, on one line.</param>
/// <param name="Path">Where it would go, within the corpus.</param>
/// <param name="Existing">What is there already: at that place, or about the same work.</param>
/// <param name="IsTaken">Whether it cannot be saved at all: nothing is ever written over.</param>
public sealed record SavePlan(string Title, string Path, ExistingEntry? Existing, bool IsTaken);

/// <summary>Answer of <c>save_note</c> and <c>save_digest</c>. By the time it is given, what was saved is on disk, and the next call finds it.</summary>
public sealed record SaveAnswer
{
    /// <summary>saved, exists (nothing written; see <see cref="Existing"/>) or declined (the user refused; nothing written).</summary>
    public required string Outcome { get; init; }

    /// <summary>Whether the user was asked before; false where the client cannot ask.</summary>
    public bool Asked { get; init; }

    /// <summary>Full id of what was saved.</summary>
    public string? Id { get; init; }

    /// <summary>Its resource address.</summary>
    public string? Uri { get; init; }

    /// <summary>Its file, within the corpus.</summary>
    public string? Path { get; init; }

    /// <summary>What is there already.</summary>
    public ExistingEntry? Existing { get; init; }

    /// <summary>The backlog item as it is now.</summary>
    public BacklogDetail? Item { get; init; }

    /// <summary>What went wrong after it was saved.</summary>
    public string? Warning { get; init; }
}

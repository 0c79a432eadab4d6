namespace McpResearch.Corpus.Composing;

/// <summary>A research note to write, as it came. Whatever is in it, <see cref="NoteFile"/> writes a file that reads back as a note.</summary>
public sealed record NoteDraft
{
    /// <summary>What it is about; must say something.</summary>
    public required string Title { get; init; }

    /// <summary>Who published what it is about.</summary>
    public string? Source { get; init; }

    /// <summary>A checked address, see <see cref="WebLink.Address"/>.</summary>
    public string? Url { get; init; }

    /// <summary>The day of research.</summary>
    public required DateOnly Researched { get; init; }

    /// <summary>Markdown.</summary>
    public required string Overview { get; init; }

    /// <summary>One line each.</summary>
    public IReadOnlyList<string> KeyPoints { get; init; } = [];

    /// <summary>Markdown.</summary>
    public string? TechnicalDetails { get; init; }

    /// <summary>Markdown.</summary>
    public string? Implications { get; init; }

    /// <summary>One line each.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>One line each.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
}

namespace McpResearch.Corpus.Importing;

/// <summary>What to bring into the corpus, and how.</summary>
public sealed record ImportRequest
{
    /// <summary>Full paths of files, and of folders whose files are meant.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Folder within the corpus. Default: <c>references</c>, and <c>notes</c> for Markdown.</summary>
    public string? Into { get; init; }

    /// <summary>What becomes of a record about a work that is there already: merge (default), report or keep.</summary>
    public string Duplicates { get; init; } = "merge";

    /// <summary>Whether to say only what would be done.</summary>
    public bool DryRun { get; init; }
}

/// <summary>What an import did.</summary>
public sealed record ImportReport
{
    /// <summary>Each file, in order.</summary>
    public required IReadOnlyList<ImportedFile> Files { get; init; }

    /// <summary>Paths within the corpus of the files that were written; of a dry run, that would be.</summary>
    public required IReadOnlyList<string> Written { get; init; }

    /// <summary>Records and notes that are in them.</summary>
    public required int Imported { get; init; }

    /// <summary>Records that were merged into another, or left out because the corpus says all of it already.</summary>
    public required int Merged { get; init; }

    /// <summary>Duplicates that were left out since only a report of them was asked for.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Every duplicate, with where it stands and what it is one of.</summary>
    public required IReadOnlyList<ImportedDuplicate> Duplicates { get; init; }

    /// <summary>Whether nothing was written because only a report was asked for.</summary>
    public required bool DryRun { get; init; }
}

/// <summary>A file that was to be imported.</summary>
/// <param name="File">Its name.</param>
/// <param name="Records">Records, or notes, found in it.</param>
/// <param name="Problems">What could not be understood, with line and reason. A file that is none of the formats has one.</param>
public sealed record ImportedFile(string File, int Records, IReadOnlyList<ImportProblem> Problems);

/// <summary>Something in a file that could not be understood.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record ImportProblem(int Line, string Message);

/// <summary>A record about a work that came before, or that the corpus has.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">1-based.</param>
/// <param name="CiteKey">Its key.</param>
/// <param name="Of">Id of the entry of the corpus, or the cite key of the record before.</param>
/// <param name="Why">What they share: arxiv, doi, url or title (with the year).</param>
/// <param name="Outcome">merged, left_out or kept.</param>
public sealed record ImportedDuplicate(string File, int Line, string CiteKey, string Of, string Why, string Outcome);

/// <summary>How far an import is.</summary>
/// <param name="Stage">reading, matching or writing.</param>
/// <param name="Done">Files or records done.</param>
/// <param name="Total">Of so many.</param>
public sealed record ImportProgress(string Stage, int Done, int Total);

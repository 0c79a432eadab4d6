namespace McpResearch.Corpus.Citing;

/// <summary>Where BibTeX and BibLaTeX differ.</summary>
/// <param name="Type">The entry type of a type of work.</param>
/// <param name="Field">The name of a field.</param>
/// <param name="PageType">The entry type of what is a web page and no more.</param>
/// <param name="Journal">Name of the field that says where it appeared.</param>
/// <param name="Archive">Name and value of the field that says that <c>eprint</c> is of arXiv.</param>
/// <param name="WholeDates">Whether one field holds the date, in ISO 8601.</param>
internal sealed record BibTeXDialect(Func<WorkType, string> Type, Func<FieldName, string> Field, string PageType, string Journal, (string Name, string Value) Archive, bool WholeDates)
{
    public static BibTeXDialect BibTeX { get; } = new(type => type.BibTeX, field => field.BibTeX, "misc", "journal", ("archivePrefix", "arXiv"), false);

    public static BibTeXDialect BibLaTeX { get; } = new(type => type.BibLaTeX, field => field.BibLaTeX, "online", "journaltitle", ("eprinttype", "arxiv"), true);
}

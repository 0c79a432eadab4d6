using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Citing;

/// <summary>Writes references in the formats of other programs.</summary>
public static class Citation
{
    /// <summary>
    /// All <paramref name="references"/>, in order, every line ended. A reference has the same key in every format: its cite key, with what BibTeX
    /// does not accept turned into hyphens, and a number behind it where the list holds the key already. Control characters are dropped, lone surrogates replaced.
    /// </summary>
    public static string Format(IReadOnlyList<Reference> references, CitationFormat format)
    {
        var works = CitedWork.From(references);
        return format switch
        {
            CitationFormat.BibTeX => BibTeXFormat.Write(works, BibTeXDialect.BibTeX),
            CitationFormat.BibLaTeX => BibTeXFormat.Write(works, BibTeXDialect.BibLaTeX),
            CitationFormat.CslJson => CslJsonFormat.Write(works),
            CitationFormat.Ris => RisFormat.Write(works),
            CitationFormat.Markdown => MarkdownFormat.Write(works),
            CitationFormat.Apa => ApaFormat.Write(works),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };
    }

    /// <summary>Up to three authors, with initials: <c>Cai, Y., Cai, S. &amp; Shi, Y.</c>; of more, the first and how many: <c>Wang, W. et al., 90 authors</c>. Empty where there are none.</summary>
    public static string ShortAuthors(IReadOnlyList<PersonName> authors) =>
        AuthorNames.Shorten(authors, count => $", {count} authors");
}

using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Tests.Citing;

/// <summary>References written in a format and read again by this program's own parsers.</summary>
internal static class RoundTrip
{
    /// <summary>The formats that can be read, with the name of a file of each.</summary>
    public static IReadOnlyList<(CitationFormat Format, string File)> Formats { get; } =
        [(CitationFormat.BibTeX, "a.bib"), (CitationFormat.BibLaTeX, "a.biblatex"), (CitationFormat.CslJson, "a.json"), (CitationFormat.Ris, "a.ris")];

    public static ParsedFile Of(IReadOnlyList<Reference> references, CitationFormat format) =>
        CorpusParser.Parse(Formats.Single(pair => pair.Format == format).File, Citation.Format(references, format));

    /// <summary>What BibTeX and CSL-JSON both keep of a title and its authors; throws where they differ.</summary>
    public static (string Title, string Authors) TitleAndAuthors(Reference reference)
    {
        var read = new[] { CitationFormat.BibTeX, CitationFormat.CslJson }.Select(format => (Reference)Assert.Single(Of([reference], format).Entries)).Select(back => (back.Title, string.Join('|', back.Authors))).ToList();
        return Assert.Single(read.Distinct());
    }
}

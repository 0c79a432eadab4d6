namespace McpResearch.Corpus.Citing;

/// <summary>How references are written for other programs.</summary>
public enum CitationFormat
{
    /// <summary>For LaTeX and reference managers.</summary>
    BibTeX,

    /// <summary>For citeproc, pandoc and Zotero.</summary>
    CslJson,

    /// <summary>For EndNote, Mendeley and library catalogues.</summary>
    Ris,

    /// <summary>For people: a list with pandoc citation keys.</summary>
    Markdown,

    /// <summary>For biber, with its own names of types and fields.</summary>
    BibLaTeX,

    /// <summary>For people: plain lines in the manner of APA.</summary>
    Apa,
}

using McpResearch.Corpus.Parsing.Atom;
using McpResearch.Corpus.Parsing.BibTeX;
using McpResearch.Corpus.Parsing.CslJson;
using McpResearch.Corpus.Parsing.EndNote;
using McpResearch.Corpus.Parsing.Ris;

namespace McpResearch.Corpus.Parsing.Bibliographies;

/// <summary>Reads the bibliographies of other programs.</summary>
internal static class BibliographyParser
{
    /// <summary>Reads a file by its content; the ending decides only where there is no content to tell by. Null where it is none. Never throws, takes time linear to the text.</summary>
    public static ParsedFile? Parse(string path, string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\n\r");
        if (start.StartsWith("<"))
            return EndNoteParser.Parse(path, text) ?? AtomParser.Parse(path, text);
        if (start.StartsWith("[") || start.StartsWith("{"))
            return CslJsonParser.Parse(path, text);
        if (RisParser.IsMatch(path, text))
            return RisParser.Parse(path, text);
        return BibTeXParser.IsMatch(path, text) ? BibTeXParser.Parse(path, text) : null;
    }
}

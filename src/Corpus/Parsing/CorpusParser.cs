using McpResearch.Corpus.Parsing.Bibliographies;
using McpResearch.Corpus.Parsing.Digests;
using McpResearch.Corpus.Parsing.Markdown;
using McpResearch.Corpus.Parsing.References;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Parsing;

/// <summary>Turns the text of a source file into its entries.</summary>
public static class CorpusParser
{
    /// <summary>Grows with every change of what is read from a file: an index made by another version is made anew.</summary>
    public const string Version = "3";

    /// <summary>Reads a file, recognised by its content. Never throws; takes time linear to the text.</summary>
    /// <param name="path">Path within the corpus, with <c>/</c>. Gives the date where the text has none.</param>
    /// <param name="text">Any line ends.</param>
    /// <returns>What cannot be understood is kept as text and reported. The events of <c>backlog.jsonl</c> are not read here: it gives no entries.</returns>
    public static ParsedFile Parse(string path, string text)
    {
        if (path == "backlog.jsonl")
            return new() { Kind = FileKind.BacklogLog };
        if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && SourceNames.IsSource(path))
            return BibliographyParser.Parse(path, text) ?? new() { Kind = FileKind.Unrelated };
        var file = MarkdownFile.Read(path, text);
        var header = HeaderTable.Read(file);
        return Recognizer.Recognize(file, header) switch
        {
            FileKind.ReferenceList => ReferenceListParser.Parse(file),
            FileKind.SourceScan => SourceScanParser.Parse(file, header),
            FileKind.ResearchNote => ResearchNoteParser.Parse(file, header),
            FileKind.Digest => DigestParser.Parse(file),
            _ => NoteParser.Parse(file),
        };
    }
}

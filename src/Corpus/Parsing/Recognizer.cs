using McpResearch.Corpus.Parsing.Digests;
using McpResearch.Corpus.Parsing.Markdown;
using McpResearch.Corpus.Parsing.References;

namespace McpResearch.Corpus.Parsing;

/// <summary>Tells what a file is by its content.</summary>
internal static class Recognizer
{
    public static FileKind Recognize(MarkdownFile file, HeaderTable header)
    {
        if (ReferenceListParser.IsMatch(file))
            return FileKind.ReferenceList;
        if (header["Scanned"] is not null)
            return FileKind.SourceScan;
        if (ResearchNoteParser.IsMatch(header))
            return FileKind.ResearchNote;
        if (DigestParser.IsMatch(file))
            return FileKind.Digest;
        return SourceScanParser.IsMatch(file, header) ? FileKind.SourceScan : FileKind.Note;
    }
}

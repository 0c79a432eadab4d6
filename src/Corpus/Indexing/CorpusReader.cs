using McpResearch.Corpus.Backlog;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;
using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Indexing;

/// <summary>A file of the corpus as read and understood by itself.</summary>
/// <param name="Facts">What the index remembers of it.</param>
/// <param name="Content">What it holds.</param>
internal sealed record ReadFile(IndexedFile Facts, ParsedFile Content);

/// <summary>Reads files of a corpus folder.</summary>
internal sealed class CorpusReader(string folder, BacklogLog backlog)
{
    /// <summary>Name of the backlog's file in the corpus folder.</summary>
    public const string BacklogFile = "backlog.jsonl";

    /// <summary>The file, or null where it has vanished.</summary>
    public ReadFile? Read(string path)
    {
        if (path == BacklogFile)
            return ReadBacklog();
        if (SourceReader.Read(folder, path) is not { } source)
            return null;
        var content = source.Readable ? CorpusParser.Parse(path, source.Text) : new() { Kind = FileKind.Unreadable };
        if (content.Kind != FileKind.Unrelated)
            content = content with { Problems = source.Problems.Concat(content.Problems).ToEquatableList() };
        return new(Facts(source.File, source.Hash, content), content);
    }

    private ReadFile? ReadBacklog()
    {
        var info = new FileInfo(Path.Combine(folder, BacklogFile));
        if (!info.Exists)
            return null;
        var file = new SourceFile(BacklogFile, info.Length, info.LastWriteTimeUtc.Ticks);
        var log = backlog.Read();
        var content = new ParsedFile { Kind = FileKind.BacklogLog, Entries = log.Items.ToEquatableList<Entry>(), Problems = log.Problems.ToEquatableList() };
        return new(Facts(file, "", content), content);
    }

    private static IndexedFile Facts(SourceFile file, string hash, ParsedFile content) => new()
    {
        Path = file.Path,
        Length = file.Length,
        ModifiedTicks = file.ModifiedTicks,
        Hash = hash,
        Kind = content.Kind,
        Links = content.Links,
        Claims = Claims.Of(content.Entries),
        Entries = content.Entries.Count,
        Problems = content.Problems,
    };
}

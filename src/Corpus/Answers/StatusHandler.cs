using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Answers;

/// <summary>Answers how the corpus and its index are.</summary>
internal static class StatusHandler
{
    /// <summary>Counts files and entries, and lists every problem.</summary>
    public static CorpusStatus Handle(CallContext call, string corpusFolder, IReadOnlyList<Problem> folderProblems, bool writer)
    {
        var files = call.Reader.Census();
        return new()
        {
            Corpus = NameOf(corpusFolder),
            Index = call.Index,
            Files = [.. files.Kinds.Select(kind => new NamedCount(Name(kind.Kind), kind.Count))],
            Entries = Kinds(call),
            From = Digest(call.Reader, EntrySort.Oldest),
            Until = Digest(call.Reader, EntrySort.Newest),
            Problems = [.. folderProblems, .. files.Problems],
            Writer = writer,
        };
    }

    /// <summary>Name of a folder, without the path of the machine.</summary>
    public static string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    /// <summary>Entries by kind, most first.</summary>
    public static IReadOnlyList<NamedCount> Kinds(CallContext call) =>
        [.. (call.Reader.Search(new() { Take = 1, Facets = true, Fold = false }, call.Cancellation).Facets?.GetValueOrDefault("kind") ?? []).Select(count => new NamedCount(count.Value, count.Count))];

    private static string? Digest(IIndexReader reader, EntrySort sort) =>
        reader.Search(new() { Filter = new() { Kinds = [EntryKind.Digest] }, Sort = sort, Take = 1, Fold = false }).Hits.FirstOrDefault()?.Entry.Date?.ToString();

    private static string Name(Parsing.FileKind kind) => kind switch
    {
        Parsing.FileKind.ResearchNote => "research note",
        Parsing.FileKind.SourceScan => "source scan",
        Parsing.FileKind.ReferenceList => "reference list",
        Parsing.FileKind.BacklogLog => "backlog log",
        _ => kind.ToString().ToLowerInvariant(),
    };
}

using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Indexing;

/// <summary>How the files of a corpus depend on each other: stories on their notes, second claims of an id on the first.</summary>
public sealed class FileGraph(IFileRecords files)
{
    /// <summary>The file of that path, or null.</summary>
    public IndexedFile? this[string path] => files.File(path);

    /// <summary>The file that a story's text is in: the first candidate that exists and is a research note or a note. Null where the link leads nowhere.</summary>
    public string? Resolve(NoteLink link) => link.Candidates.FirstOrDefault(path => this[path]?.Kind is FileKind.ResearchNote or FileKind.Note);

    /// <summary>Whether a story's text is in this file, so that it is no entry of its own.</summary>
    public bool IsLinkedNote(string path) => files.Linking(path).Any(other => this[other]!.Links.Any(link => link.Candidates.Contains(path) && Resolve(link) == path));

    /// <summary>How many files before this one, by path, claim the same id; 0 for the one that keeps it.</summary>
    public int Rank(string path, string claim) => files.Claimants(claim).TakeWhile(other => other != path).Count();

    /// <summary>Paths whose entries may be others once <paramref name="changed"/> came, changed or went: those that exist in this graph, <paramref name="changed"/> included.</summary>
    public IReadOnlyCollection<string> Affected(FileGraph before, IReadOnlyCollection<string> changed)
    {
        var affected = new SortedSet<string>(changed, StringComparer.Ordinal);
        foreach (var path in changed)
            affected.UnionWith(ClaimSharers(path).Concat(before.ClaimSharers(path)));
        foreach (var path in affected.ToArray())
            affected.UnionWith(files.Linking(path));
        foreach (var path in affected.ToArray())
            affected.UnionWith(Candidates(this[path]).Concat(Candidates(before[path])));
        affected.RemoveWhere(path => this[path] is null);
        return affected;
    }

    private static IEnumerable<string> Candidates(IndexedFile? file) => file is null ? [] : file.Links.SelectMany(link => link.Candidates);

    private IEnumerable<string> ClaimSharers(string path) => this[path] is { } file ? file.Claims.SelectMany(files.Claimants) : [];
}

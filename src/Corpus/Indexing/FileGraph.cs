using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Indexing;

/// <summary>How the files of a corpus depend on each other: stories on their notes, second claims of an id on the first.</summary>
public sealed class FileGraph
{
    private readonly Dictionary<string, IndexedFile> files;
    private readonly ILookup<string, string> claimants;
    private readonly HashSet<string> linkedNotes;

    /// <summary>A graph of these files, whose paths differ.</summary>
    public FileGraph(IEnumerable<IndexedFile> files)
    {
        this.files = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        claimants = this.files.Values
            .SelectMany(file => file.Claims.Select(claim => (claim, file.Path)))
            .OrderBy(pair => pair.Path, StringComparer.Ordinal)
            .ToLookup(pair => pair.claim, pair => pair.Path, StringComparer.Ordinal);
        linkedNotes = this.files.Values.SelectMany(file => file.Links).Select(Resolve).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>All files.</summary>
    public IReadOnlyList<IndexedFile> Files => [.. files.Values];

    /// <summary>The file of that path, or null.</summary>
    public IndexedFile? this[string path] => files.GetValueOrDefault(path);

    /// <summary>The file that a story's text is in: the first candidate that exists and is a research note or a note. Null where the link leads nowhere.</summary>
    public string? Resolve(NoteLink link) =>
        link.Candidates.FirstOrDefault(path => files.TryGetValue(path, out var file) && file.Kind is FileKind.ResearchNote or FileKind.Note);

    /// <summary>Whether a story's text is in this file, so that it is no entry of its own.</summary>
    public bool IsLinkedNote(string path) => linkedNotes.Contains(path);

    /// <summary>How many files before this one, by path, claim the same id; 0 for the one that keeps it.</summary>
    public int Rank(string path, string claim) => claimants[claim].TakeWhile(other => other != path).Count();

    /// <summary>Paths whose entries may be others once <paramref name="changed"/> came, changed or went: those that exist in this graph, <paramref name="changed"/> included.</summary>
    public IReadOnlyCollection<string> Affected(FileGraph before, IReadOnlyCollection<string> changed)
    {
        var affected = new SortedSet<string>(changed, StringComparer.Ordinal);
        foreach (var path in changed)
            affected.UnionWith(ClaimSharers(path).Concat(before.ClaimSharers(path)));
        affected.UnionWith(files.Values.Where(file => Candidates(file).Any(affected.Contains)).Select(file => file.Path).ToArray());
        foreach (var path in affected.ToArray())
            affected.UnionWith(Candidates(this[path]).Concat(Candidates(before[path])));
        affected.RemoveWhere(path => !files.ContainsKey(path));
        return affected;
    }

    private static IEnumerable<string> Candidates(IndexedFile? file) => file is null ? [] : file.Links.SelectMany(link => link.Candidates);

    private IEnumerable<string> ClaimSharers(string path) => this[path] is { } file ? file.Claims.SelectMany(claim => claimants[claim]) : [];
}

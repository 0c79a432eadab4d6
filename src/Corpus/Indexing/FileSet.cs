using McpResearch.Corpus.Engine;

namespace McpResearch.Corpus.Indexing;

/// <summary>Records of files in memory. Their paths differ.</summary>
public sealed class FileSet : IFileRecords
{
    private readonly Dictionary<string, IndexedFile> files;
    private readonly ILookup<string, string> claimants;
    private readonly ILookup<string, string> linking;

    /// <summary>These files.</summary>
    public FileSet(IEnumerable<IndexedFile> files)
    {
        this.files = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var ordered = this.files.Values.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        claimants = Lookup(ordered, file => file.Claims);
        linking = Lookup(ordered, file => file.Links.SelectMany(link => link.Candidates));
    }

    /// <summary>No file.</summary>
    public static FileSet Empty { get; } = new([]);

    /// <inheritdoc/>
    public IndexedFile? File(string path) => files.GetValueOrDefault(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> Claimants(string claim) => [.. claimants[claim]];

    /// <inheritdoc/>
    public IReadOnlyList<string> Linking(string path) => [.. linking[path]];

    private static ILookup<string, string> Lookup(List<IndexedFile> files, Func<IndexedFile, IEnumerable<string>> names) =>
        files.SelectMany(file => names(file).Distinct().Select(name => (name, file.Path))).ToLookup(pair => pair.name, pair => pair.Path, StringComparer.Ordinal);
}

using McpResearch.Corpus.Parsing;

namespace McpResearch.Fuzz;

/// <summary>Good files of every format: the sample corpus, what the specs of the parsers read, and those of a folder that is named.</summary>
internal static class SeedFiles
{
    private const int Longest = 200_000;
    private const string Fence = "~~~~ input ";

    /// <summary>Path and text of those in the repository.</summary>
    public static IReadOnlyList<(string Path, string Text)> Own { get; } = [.. In(At("data")), .. In(At("tests", "Corpus.Tests", "Specs")).SelectMany(spec => Inputs(spec.Text))];

    /// <summary>Path and text of a folder's files, as far as they are not long; ordered by path.</summary>
    public static IEnumerable<(string Path, string Text)> In(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".md" or ".bib" or ".ris" or ".json" or ".xml" or ".jsonl" or ".toml" && new FileInfo(path).Length < Longest)
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)));

    /// <summary>Of these files the texts that are read as files of that kind.</summary>
    public static IEnumerable<string> Of(this IEnumerable<(string Path, string Text)> files, FileKind kind, string ending) =>
        files.Where(file => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && CorpusParser.Parse(file.Path, file.Text).Kind == kind).Select(file => file.Text);

    /// <summary>A path in the repository that this was built in.</summary>
    public static string At(params string[] parts)
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "McpResearch.sln")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine([folder ?? throw new DirectoryNotFoundException("Fuzzing starts from the files of a checkout of the repository."), .. parts]);
    }

    private static IEnumerable<(string Path, string Text)> Inputs(string spec)
    {
        for (var at = spec.IndexOf(Fence, StringComparison.Ordinal); at >= 0; at = spec.IndexOf(Fence, at + 1, StringComparison.Ordinal))
        {
            var start = spec.IndexOf('\n', at) + 1;
            var end = spec.IndexOf("\n~~~~", start, StringComparison.Ordinal);
            yield return (spec[(at + Fence.Length)..(start - 1)].Split(' ')[0], spec[start..(end + 1)]);
        }
    }
}

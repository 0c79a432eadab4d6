using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;

namespace McpResearch.Corpus.Sources;

/// <summary>Finds the source files of a corpus folder.</summary>
public static class CorpusScanner
{
    /// <summary>Finds every file that may hold entries by its name (see <see cref="SourceNames"/>) at any depth, and <c>backlog.jsonl</c> at the root. Folders named with a leading dot and <c>node_modules</c>
    /// are left out. Links are not followed: what they name inside the corpus is found in its own place.</summary>
    /// <exception cref="CorpusException">The folder is missing, a file, or may not be read (<see cref="CorpusError.CorpusUnusable"/>).</exception>
    /// <param name="folder">The corpus folder.</param>
    /// <param name="cancellation">Ends the walk.</param>
    /// <param name="entering">Called with the path of each folder before it is read.</param>
    public static SourceScan Scan(string folder, CancellationToken cancellation = default, Action<string>? entering = null)
    {
        var walk = Walk(folder, listing: true, cancellation, entering);
        walk.Files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new(walk.Files, Sorted(walk.Problems));
    }

    /// <summary>As <see cref="Scan"/>, without a list of the files.</summary>
    /// <exception cref="CorpusException">As with <see cref="Scan"/>.</exception>
    internal static (SourceDigest Digest, IReadOnlyList<Problem> Problems) Digest(string folder, CancellationToken cancellation = default, Action<string>? entering = null)
    {
        var walk = Walk(folder, listing: false, cancellation, entering);
        return (walk.Digest, Sorted(walk.Problems));
    }

    private static FolderWalk Walk(string folder, bool listing, CancellationToken cancellation, Action<string>? entering)
    {
        var walk = new FolderWalk(CorpusFolder.Open(folder), listing, entering);
        walk.Run(cancellation);
        return walk;
    }

    private static List<Problem> Sorted(List<Problem> problems)
    {
        problems.Sort((a, b) => string.CompareOrdinal(a.Location.File, b.Location.File));
        return problems;
    }
}

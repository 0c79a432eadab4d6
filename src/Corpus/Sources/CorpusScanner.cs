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
        var walk = new FolderWalk(CorpusFolder.Open(folder), entering);
        walk.Run(cancellation);
        walk.Files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        walk.Problems.Sort((a, b) => string.CompareOrdinal(a.Location.File, b.Location.File));
        return new(walk.Files, walk.Problems);
    }
}

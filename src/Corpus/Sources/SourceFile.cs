using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Sources;

/// <summary>One file of the corpus as the file system tells it.</summary>
/// <param name="Path">Path within the corpus folder, with <c>/</c> on every system.</param>
/// <param name="Length">Bytes.</param>
/// <param name="ModifiedTicks">Time of the last write, UTC, in ticks of 100 ns.</param>
public sealed record SourceFile(string Path, long Length, long ModifiedTicks);

/// <summary>What a walk through the corpus folder found.</summary>
/// <param name="Files">Sorted by ordinal path.</param>
/// <param name="Problems">Folders that could not be read and links that were not followed, at line 1.</param>
public sealed record SourceScan(IReadOnlyList<SourceFile> Files, IReadOnlyList<Problem> Problems);

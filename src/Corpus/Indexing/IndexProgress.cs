namespace McpResearch.Corpus.Indexing;

/// <summary>Progress of an index run, told from the threads that do the work.</summary>
/// <param name="Done">Files read.</param>
/// <param name="Total">Files to read.</param>
/// <param name="Entries">Entries found in them so far.</param>
public sealed record IndexProgress(int Done, int Total, int Entries);

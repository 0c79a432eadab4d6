namespace McpResearch.Corpus.Indexing;

/// <summary>Progress of an index run, told from the threads that do the work.</summary>
/// <param name="Done">Files indexed.</param>
/// <param name="Total">Files to index.</param>
/// <param name="Entries">Entries of them so far.</param>
public sealed record IndexProgress(int Done, int Total, int Entries);

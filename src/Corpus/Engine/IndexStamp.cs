using McpResearch.Corpus.Sources;

namespace McpResearch.Corpus.Engine;

/// <summary>Which commit of the index a reader sees. Stored with the commit itself, so it can never disagree with the entries.</summary>
/// <param name="Fingerprint">Hash of the settings that force a rebuild.</param>
/// <param name="Generation">Grows with every commit.</param>
/// <param name="Entries">Number of entries.</param>
/// <param name="AsOf">When the corpus was looked at for this commit.</param>
/// <param name="Files">Stands for the source files whose records it has.</param>
public sealed record IndexStamp(string Fingerprint, long Generation, int Entries, DateTimeOffset AsOf, SourceDigest Files);

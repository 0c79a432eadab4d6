namespace McpResearch.Corpus.Engine;

/// <summary>A word of the index that is spelled like another.</summary>
/// <param name="Word">Folded.</param>
/// <param name="Entries">Roughly how many entries have it.</param>
/// <param name="Distance">Edits between the two.</param>
public sealed record SpellingCandidate(string Word, int Entries, int Distance);

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>A term that ranks.</summary>
/// <param name="Term">As indexed.</param>
/// <param name="Weight">How much it counts, with how often it was asked for.</param>
/// <param name="Words">Bits of the words of the query that it stands for.</param>
/// <param name="Gram">Whether it is a piece of a script without spaces, or of Korean: repeats of those say little.</param>
internal readonly record struct PlannedTerm(string Term, double Weight, ulong Words, bool Gram = false);

/// <summary>Two terms that count more side by side.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Second">The second.</param>
/// <param name="Reach">The farthest that the second may stand behind the first, in positions.</param>
/// <param name="Words">Bits of their words.</param>
internal readonly record struct PlannedPair(string First, string Second, int Reach, ulong Words);

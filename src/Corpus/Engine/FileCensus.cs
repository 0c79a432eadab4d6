using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Parsing;

namespace McpResearch.Corpus.Engine;

/// <summary>The source files of an index, in numbers.</summary>
/// <param name="Kinds">How many there are of each kind that there is, by kind.</param>
/// <param name="Problems">What could not be understood in them, by path.</param>
public sealed record FileCensus(IReadOnlyList<(FileKind Kind, int Count)> Kinds, IReadOnlyList<Problem> Problems);

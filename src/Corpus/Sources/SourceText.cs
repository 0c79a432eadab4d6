using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.Sources;

/// <summary>A source file read as text.</summary>
/// <param name="Text">With <c>\n</c> line ends and no byte order mark; empty where <paramref name="Readable"/> is false.</param>
/// <param name="Hash">XxHash128 of the bytes read, 32 lower-case hex digits.</param>
/// <param name="File">Length and time taken before the file was read, so that a later scan sees a change made meanwhile.</param>
/// <param name="Problems">What was wrong with it.</param>
/// <param name="Readable">False for binary files and files that may not be read.</param>
public sealed record SourceText(string Text, string Hash, SourceFile File, IReadOnlyList<Problem> Problems, bool Readable);

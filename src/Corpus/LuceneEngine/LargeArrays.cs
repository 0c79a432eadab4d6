using System.Buffers;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Arrays as long as an index has documents, to be rented. No more wait to be used again than there are processors: a pool that keeps some for every thread holds many times as much memory.</summary>
internal static class LargeArrays<T>
{
    private const int Longest = 1 << 30;

    /// <summary>The pool; what it gives is as it was left.</summary>
    public static ArrayPool<T> Pool { get; } = ArrayPool<T>.Create(Longest, Environment.ProcessorCount);
}

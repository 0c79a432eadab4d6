using System.Runtime.CompilerServices;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>A term of a segment, for looking up what is remembered of it. Its hash is counted once, for all dictionaries that are asked.</summary>
/// <param name="segment">The segment.</param>
/// <param name="term">The term.</param>
internal readonly struct TermKey(SegmentData segment, string term) : IEquatable<TermKey>
{
    private readonly int hash = HashCode.Combine(RuntimeHelpers.GetHashCode(segment), term.GetHashCode(StringComparison.Ordinal));
    private readonly SegmentData segment = segment;
    private readonly string term = term;

    /// <inheritdoc/>
    public bool Equals(TermKey other) => hash == other.hash && segment == other.segment && term == other.term;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TermKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;
}

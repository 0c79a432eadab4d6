using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>What the readers of one engine remember: terms that are asked for often, and entries that were read lately.</summary>
internal sealed class IndexMemory
{
    /// <summary>Where terms stand.</summary>
    public RecentCache<TermKey, TermPlaces> Places { get; } = new(12_000, _ => 1);

    /// <summary>Entries; the cost is the length of what is stored of them.</summary>
    public RecentCache<(SegmentData Segment, int Doc), (Entry Entry, int Bytes)> Entries { get; } = new(1_000_000, kept => kept.Bytes);
}

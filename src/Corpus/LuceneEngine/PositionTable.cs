using System.Runtime.InteropServices;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Where the stems of pairs stand in a few documents of a segment. It may be filled again. For one thread at a time.</summary>
internal sealed class PositionTable
{
    private readonly List<int> ends = [];
    private readonly List<int> positions = [];
    private int documents;

    /// <summary>Reads the positions.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="evidence">The pairs.</param>
    /// <param name="docs">Ascending, numbered within the segment.</param>
    /// <param name="words">The words of the query that each document of the segment has: those that lack one of a pair need no positions for it.</param>
    public void Fill(Segment segment, CostlyEvidence evidence, ReadOnlySpan<int> docs, ReadOnlySpan<ulong> words)
    {
        documents = docs.Length;
        positions.Clear();
        CollectionsMarshal.SetCount(ends, documents * evidence.PairStems.Count);
        Span<bool> wanted = stackalloc bool[documents];
        for (var stem = 0; stem < evidence.PairStems.Count; stem++)
        {
            wanted.Clear();
            foreach (var pair in evidence.Pairs)
                for (var i = 0; i < documents && (pair.First == stem || pair.Second == stem); i++)
                    wanted[i] |= (words[docs[i]] & pair.Words) == pair.Words;
            segment.PositionsIn(IndexFields.All, evidence.PairStems[stem], docs, wanted, positions, CollectionsMarshal.AsSpan(ends).Slice(stem * documents, documents));
        }
    }

    /// <summary>The positions of a stem in the document at an index, ascending; empty where no pair needs them.</summary>
    public ReadOnlySpan<int> Of(int stem, int index)
    {
        var at = stem * documents + index;
        return CollectionsMarshal.AsSpan(positions)[(at == 0 ? 0 : ends[at - 1])..ends[at]];
    }
}

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Where a term of one segment stands in its documents.</summary>
/// <param name="list">The documents.</param>
/// <param name="ends">Where the positions in each document end.</param>
/// <param name="positions">Of all documents, one after the other; ascending in each.</param>
internal sealed class PositionList(PostingList list, int[] ends, ushort[] positions)
{
    /// <summary>How much memory it needs beside the list.</summary>
    public long Bytes => sizeof(int) * (long)ends.Length + sizeof(ushort) * (long)positions.Length;

    /// <summary>Appends the positions in those of a few documents, in ascending order, that are wanted, and says where those of each document end.</summary>
    public void AddPositions(ReadOnlySpan<int> docs, ReadOnlySpan<bool> wanted, List<int> into, Span<int> until)
    {
        var at = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            if (wanted[i] && PostingList.Find(list.Docs, docs[i], ref at))
                foreach (var position in positions.AsSpan((at == 0 ? 0 : ends[at - 1])..ends[at]))
                    into.Add(position);
            until[i] = into.Count;
        }
    }
}

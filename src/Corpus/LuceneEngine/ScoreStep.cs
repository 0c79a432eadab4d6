using Lucene.Net.Search;
using Lucene.Net.Util;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Adds one kind of evidence for one term to the scores of all documents that have it, segment by segment and in each of them window by window, both in ascending order.</summary>
internal abstract class ScoreStep
{
    /// <summary>Comes to a segment.</summary>
    public virtual void Start(Segment segment)
    {
    }

    /// <summary>Adds to the scores of the documents, numbered within the segment, that come before <paramref name="end"/> and had none added yet.</summary>
    public abstract void Add(ScoreBoard board, int end);

    /// <summary>Leaves the segment.</summary>
    public virtual void End()
    {
    }

    /// <summary>Tells the trace what the scores have just got.</summary>
    public abstract void Note(ScoreBoard board);
}

/// <summary>Adds the same to each document of a set.</summary>
/// <param name="docs">The set.</param>
/// <param name="score">What is added.</param>
/// <param name="evidence">What it is called.</param>
/// <param name="term">The term, where there is one.</param>
internal sealed class SetStep(FixedBitSet docs, float score, string evidence, string? term = null) : ScoreStep
{
    private readonly DocIdSetIterator next = docs.GetIterator();
    private int first;

    /// <inheritdoc/>
    public override void Start(Segment segment) => first = segment.Base;

    /// <inheritdoc/>
    public override void Add(ScoreBoard board, int end)
    {
        for (var doc = next.DocID < 0 ? next.NextDoc() : next.DocID; doc < first + end; doc = next.NextDoc())
            board.Scores[doc] += score;
    }

    /// <inheritdoc/>
    public override void Note(ScoreBoard board) => board.Note(evidence, term, term is null ? null : 1, term is null ? null : score);
}

using McpResearch.Corpus.LuceneEngine.Segments;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Adds the evidence of a term that stands in a field.</summary>
internal abstract class TermStep(string field, string term, double weight, double rarity) : ScoreStep
{
    private Segment? segment;
    private BlockDocs? docs;

    /// <summary>The field.</summary>
    protected string Field { get; } = field;

    /// <inheritdoc/>
    public override void Start(Segment segment)
    {
        this.segment = segment;
        docs = segment.Documents(Field, term);
    }

    /// <inheritdoc/>
    public override void Add(ScoreBoard board, int end)
    {
        while (docs?.Take(end) == true)
            Add(docs.Docs, docs.Counts, board.Scores.AsSpan(segment!.Base), board.Words.AsSpan(segment.Base));
    }

    /// <inheritdoc/>
    public override void End()
    {
        if (docs is not null)
            segment!.Return(Field, docs);
    }

    /// <inheritdoc/>
    public override void Note(ScoreBoard board) => board.Note(Evidence.Of(Field), term, weight, rarity);

    /// <summary>Adds to the scores and the words of some documents of the segment that have the term.</summary>
    protected abstract void Add(ReadOnlySpan<int> docs, ReadOnlySpan<int> counts, Span<float> scores, Span<ulong> words);
}

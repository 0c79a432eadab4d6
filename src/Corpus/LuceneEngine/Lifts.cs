using System.Numerics;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>What a document's score is multiplied by: for the share of the query's words that it has, and for its kind and date.</summary>
internal sealed class Lifts
{
    private readonly Priors priors;
    private readonly Ranking ranking;
    private readonly ScoreBoard board;
    private readonly ulong words;
    private readonly float share;

    public Lifts(LuceneView view, Ranking ranking, QueryPlan plan, ScoreBoard board)
    {
        (this.ranking, this.board, priors) = (ranking, board, view.Priors);
        words = plan.StemWords;
        share = plan.Stems.Count > 1 ? (float)ranking.Coverage / BitOperations.PopCount(words) : 0;
    }

    /// <summary>The greatest factor there is.</summary>
    public float Most => (1 + share * BitOperations.PopCount(words)) * priors.Most;

    /// <summary>The factor of a document, from 1 on.</summary>
    public float Of(int doc) => ByWords(doc) * priors.Of(doc);

    /// <summary>Lifts all scores that are at least so much.</summary>
    public void Apply(float least)
    {
        for (var doc = board.Next(0, least); doc < board.Documents; doc = board.Next(doc + 1, least))
            board.Scores[doc] *= ByWords(doc);
        board.Note(Evidence.AllWords, weight: ranking.Coverage);
        for (var doc = board.Next(0, least); doc < board.Documents; doc = board.Next(doc + 1, least))
            board.Scores[doc] *= priors.Of(doc);
        board.Note(Evidence.KindAndDate, weight: ranking.Priors);
    }

    private float ByWords(int doc) => 1 + share * BitOperations.PopCount(board.Words[doc] & words);
}

using System.Runtime.InteropServices;
using Lucene.Net.Util;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Scores every document that a query finds.</summary>
internal sealed class Matcher
{
    /// <summary>Documents that are scored at once: few enough for what is counted of them to stay in the cache of a processor.</summary>
    private const int Window = 1 << 15;

    private readonly LuceneView view;
    private readonly Ranking ranking;
    private readonly EntryQuery query;
    private readonly int wanted;
    private readonly ScoreBoard board;
    private readonly CancellationToken cancellation;
    private readonly QueryPlan plan;
    private readonly Lifts lifts;

    /// <param name="view">What is searched.</param>
    /// <param name="ranking">What counts how much.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="wanted">How many of the first documents must have their final score; others may lack the costly evidence that cannot bring them among these.</param>
    /// <param name="board">Takes the scores.</param>
    /// <param name="cancellation">Stops it.</param>
    public Matcher(LuceneView view, Ranking ranking, EntryQuery query, int wanted, ScoreBoard board, CancellationToken cancellation)
    {
        (this.view, this.ranking, this.query, this.wanted, this.board, this.cancellation) = (view, ranking, query, wanted, board, cancellation);
        plan = QueryPlanner.Plan(query.Query.PlainText, ranking);
        lifts = new(view, ranking, plan, board);
    }

    /// <summary>Puts the scores of what is found on the board. How many they are.</summary>
    public int Match(FixedBitSet? allowed)
    {
        var ranks = !plan.IsEmpty || query.SimilarTo is not null || HasPrefix;
        var steps = ranks ? ScoreSteps.Of(view, ranking, plan, query, cancellation) : [];
        if (query.SimilarTo is { } id)
            allowed = Others(id, allowed);
        var found = 0;
        foreach (var segment in view.Segments)
            found += ranks ? Score(segment, steps, allowed) : List(segment, allowed);
        if (ranks)
            Lift(found);
        return found;
    }

    private bool HasPrefix => query.Query.Clauses.Any(c => c is { Node: PrefixNode, Occurrence: not Occurrence.MustNot });

    /// <summary>All but a model entry and its duplicates.</summary>
    private FixedBitSet Others(Entries.EntryId id, FixedBitSet? allowed)
    {
        var bits = allowed ?? new TermBits(view, cancellation).None();
        if (allowed is null)
            bits.Set(0, view.Reader.MaxDoc);
        foreach (var doc in view.Documents(IndexFields.Id, id.ToString()))
            foreach (var member in view.Groups.Members(doc))
                bits.Clear(member);
        return bits;
    }

    private int Score(Segment segment, List<ScoreStep> steps, FixedBitSet? allowed)
    {
        var found = 0;
        foreach (var step in steps)
            step.Start(segment);
        for (int first = 0, end; first < segment.Count; first = end)
        {
            end = Math.Min(first + Window, segment.Count);
            Score(segment, first, end, steps);
            Restrict(segment, first, end, allowed);
            found += board.Count(segment.Base + first, end - first);
        }

        foreach (var step in steps)
            step.End();
        return found;
    }

    private void Score(Segment segment, int first, int end, List<ScoreStep> steps)
    {
        cancellation.ThrowIfCancellationRequested();
        board.Clear(segment.Base + first, end - first);
        foreach (var step in steps)
        {
            step.Add(board, end);
            step.Note(board);
        }
    }

    /// <summary>Takes the score from documents that may not be found.</summary>
    private void Restrict(Segment segment, int first, int end, FixedBitSet? allowed)
    {
        if (allowed is null && segment.Live is null)
            return;
        for (var doc = first; doc < end; doc++)
            if (board.Scores[segment.Base + doc] > 0 && !IsAllowed(segment, doc, allowed))
                board.Scores[segment.Base + doc] = 0;
    }

    private static bool IsAllowed(Segment segment, int doc, FixedBitSet? allowed) =>
        (allowed is null || allowed.Get(segment.Base + doc)) && segment.IsLive(doc);

    /// <summary>Finds every entry that is allowed.</summary>
    private int List(Segment segment, FixedBitSet? allowed)
    {
        cancellation.ThrowIfCancellationRequested();
        board.Clear(segment.Base, segment.Count);
        var found = 0;
        for (var doc = 0; doc < segment.Count; doc++)
            if (view.Kinds[segment.Base + doc] != 0 && IsAllowed(segment, doc, allowed))
            {
                board.Scores[segment.Base + doc] = ScoreBoard.Unranked;
                found++;
            }

        return found;
    }

    /// <summary>Lifts the scores, and adds the costly evidence, where that may bring a document among the first.</summary>
    private void Lift(int found)
    {
        var order = new HitOrder(view, board.Scores, EntrySort.Relevance);
        var evidence = new CostlyEvidence(view, ranking, plan);
        var bound = new EvidenceBound(view, ranking, plan, evidence, board, lifts);
        var least = found <= wanted || query.Sort != EntrySort.Relevance ? 0 : Least(order);
        lifts.Apply(bound.LeastFor(least) / lifts.Most);
        if (query.Sort != EntrySort.Relevance)
            return;
        var best = order.Best(board, ranking.Refined, bound.LeastFor(least));
        best.RemoveAll(doc => bound.MostOf(doc) < least);
        best.Sort();
        new Refinement(view, ranking, evidence, board, lifts).Apply(CollectionsMarshal.AsSpan(best));
    }

    /// <summary>A little less than what as many documents score at least, once they are lifted, as are wanted, those that may be folded into others not counted; 0 where that is not known.</summary>
    private float Least(HitOrder order)
    {
        var best = order.Best(board, wanted + wanted / 2);
        var lifted = best.ConvertAll(doc => (Doc: doc, Score: board.Scores[doc] * lifts.Of(doc)));
        lifted.Sort((one, other) => other.Score.CompareTo(one.Score));
        var count = 0;
        HashSet<int>? groups = null;
        foreach (var (doc, score) in lifted)
            if ((!view.Groups.IsShared(doc) || (groups ??= []).Add(view.Groups.GroupOf(doc))) && ++count == wanted)
                return score * (1 - 1e-5f) - 2e-4f;
        return 0;
    }
}

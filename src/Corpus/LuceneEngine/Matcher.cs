using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lucene.Net.Util;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Scores every document that a query finds.</summary>
internal sealed class Matcher
{
    /// <summary>Far above what words can reach, so that an entry that was named comes first.</summary>
    private const float Named = 1_000;

    private static readonly int Block = Vector512<float>.Count;

    private readonly LuceneView view;
    private readonly Ranking ranking;
    private readonly EntryQuery query;
    private readonly int wanted;
    private readonly ScoreBoard board;
    private readonly CancellationToken cancellation;
    private readonly QueryPlan plan;
    private readonly TermScoring scoring;
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
        scoring = new(view, ranking, board, cancellation);
        lifts = new(view, ranking, plan, board);
    }

    /// <summary>The documents found, ascending, as long as the board is there; their scores are on it.</summary>
    public ArraySegment<int> Match(FixedBitSet? allowed)
    {
        var ranks = !plan.IsEmpty || query.SimilarTo is not null || HasPrefix;
        if (ranks)
            Score();
        if (query.SimilarTo is { } id)
            allowed = ScoreLike(id, allowed);
        var found = Found(allowed, ranks);
        if (ranks)
            lifts.Apply(found);
        if (!plan.IsEmpty && query.Sort == EntrySort.Relevance)
            Refine(found.Count);
        return found;
    }

    private bool HasPrefix => query.Query.Clauses.Any(c => c is { Node: PrefixNode, Occurrence: not Occurrence.MustNot });

    private void Score()
    {
        foreach (var stem in plan.Stems)
        {
            scoring.AddBm25(IndexFields.All, stem, 1);
            scoring.AddBm25(IndexFields.Title, stem, ranking.Title);
        }

        foreach (var word in plan.Words)
            ScoreWord(word);
        foreach (var joined in plan.Joined)
            foreach (var field in IndexFields.Words)
                scoring.AddRarity(field, joined, ranking.Joined);
        ScoreParts();
        ScorePrefixes();
        foreach (var doc in DirectHits.Of(view, query.Query))
            board.Scores[doc] += Named;
        board.Note(Evidence.Named);
    }

    private void ScoreWord(PlannedTerm word)
    {
        scoring.AddRarity(IndexFields.Forms, word, ranking.Form);
        scoring.AddRarity(IndexFields.Details, word, ranking.Detail);
        if (plan.Stems.Count == 0)
            scoring.AddRarity(IndexFields.Exact, word, 1);
    }

    private void ScoreParts()
    {
        var known = 0UL;
        foreach (var word in plan.Words)
            if (view.Frequency(IndexFields.Exact, word.Term) + view.Frequency(IndexFields.Forms, word.Term) > 0)
                known |= word.Words;
        foreach (var part in plan.Parts.Where(p => (p.Words & ~known) != 0))
            foreach (var field in (string[])[IndexFields.Exact, IndexFields.Forms])
                scoring.AddRarity(field, part, ranking.Form / 2);
    }

    private void ScorePrefixes()
    {
        foreach (var prefix in query.Query.Clauses.Where(c => c.Occurrence != Occurrence.MustNot).Select(c => c.Node).OfType<PrefixNode>())
        {
            var bits = new TermBits(view, cancellation).Prefix(prefix.Text);
            var score = (float)view.Idf(IndexFields.All, bits.Cardinality);
            for (var doc = bits.NextSetBit(0); doc >= 0; doc = doc + 1 < bits.Length ? bits.NextSetBit(doc + 1) : -1)
                board.Scores[doc] += score;
            board.Note(Evidence.Prefix, prefix.Text, 1, score);
        }
    }

    /// <summary>Adds the evidence of a model entry and takes it and its duplicates out.</summary>
    private FixedBitSet ScoreLike(Entries.EntryId id, FixedBitSet? allowed)
    {
        var bits = allowed ?? new TermBits(view, cancellation).None();
        if (allowed is null)
            bits.Set(0, view.Reader.MaxDoc);
        foreach (var doc in view.Documents(IndexFields.Id, id.ToString()))
        {
            var document = EntryDocument.From(view.Entry(doc));
            foreach (var term in SimilarTerms.Of(view, document))
            {
                scoring.AddBm25(IndexFields.All, term, 1);
                scoring.AddBm25(IndexFields.Title, term, ranking.Title);
            }

            foreach (var filter in document.Filters.Where(f => f.StartsWith("tag=", StringComparison.Ordinal)))
                scoring.AddRarity(IndexFields.Filter, new PlannedTerm(filter, 1, 0), 5);
            foreach (var work in document.Works)
                scoring.AddRarity(IndexFields.Work, new PlannedTerm(work, 1, 0), 5);
            foreach (var member in view.Groups.Members(doc))
                bits.Clear(member);
        }

        return bits;
    }

    private ArraySegment<int> Found(FixedBitSet? allowed, bool ranks)
    {
        var count = 0;
        foreach (var segment in view.Segments)
        {
            cancellation.ThrowIfCancellationRequested();
            count = ranks ? Scored(segment, allowed, count) : Listed(segment, allowed, count);
        }

        return new(board.Found, 0, count);
    }

    /// <summary>Finds the documents with a score, and takes it from those that may not be found.</summary>
    private int Scored(Segment segment, FixedBitSet? allowed, int count)
    {
        var scores = board.Scores.AsSpan(segment.Base, segment.Count);
        var (found, first) = (board.Found, segment.Base);
        for (var block = 0; block < scores.Length; block += Block)
            for (var bits = Positive(scores[block..]); bits != 0; bits &= bits - 1)
                if (block + BitOperations.TrailingZeroCount(bits) is var doc && (allowed is null || allowed.Get(first + doc)) && segment.IsLive(doc))
                    found[count++] = first + doc;
                else
                    scores[doc] = 0;
        return count;
    }

    /// <summary>A bit for each of the first scores that is above zero.</summary>
    private static uint Positive(ReadOnlySpan<float> scores)
    {
        if (scores.Length >= Block)
            return (uint)Vector512.GreaterThan(Vector512.Create(scores), Vector512<float>.Zero).ExtractMostSignificantBits();
        var positive = 0u;
        for (var i = 0; i < scores.Length; i++)
            positive |= scores[i] > 0 ? 1u << i : 0;
        return positive;
    }

    private int Listed(Segment segment, FixedBitSet? allowed, int count)
    {
        for (var doc = segment.Base; doc < segment.End; doc++)
            if (view.Kinds[doc] != 0 && (allowed is null || allowed.Get(doc)) && segment.IsLive(doc - segment.Base))
                board.Found[count++] = doc;
        return count;
    }

    /// <summary>Gives the costly evidence to those of the best that may come among the first with it.</summary>
    private void Refine(int found)
    {
        var order = new HitOrder(view, board.Scores, EntrySort.Relevance);
        var evidence = new CostlyEvidence(view, ranking, plan);
        var bound = new EvidenceBound(view, ranking, plan, evidence, board, lifts);
        var least = Least(order, found);
        var best = order.Best(board, ranking.Refined, bound.LeastFor(least));
        best.RemoveAll(doc => bound.MostOf(doc) < least);
        best.Sort();
        new Refinement(view, ranking, evidence, board, lifts).Apply(CollectionsMarshal.AsSpan(best));
    }

    /// <summary>A little less than what as many documents score as are wanted, those that may be folded into others not counted; 0 where there are fewer.</summary>
    private float Least(HitOrder order, int found)
    {
        if (found <= wanted)
            return 0;
        var best = order.Best(board, wanted + wanted / 2);
        best.Sort(order);
        var groups = new HashSet<int>();
        foreach (var doc in best)
            if (groups.Add(view.Groups.GroupOf(doc)) && groups.Count == wanted)
                return board.Scores[doc] * (1 - 1e-5f) - 2e-4f;
        return 0;
    }
}

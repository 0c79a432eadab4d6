using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The steps in which a query scores.</summary>
internal sealed class ScoreSteps
{
    /// <summary>Far above what words can reach, so that an entry that was named comes first.</summary>
    private const float Named = 1_000;

    private readonly LuceneView view;
    private readonly Ranking ranking;
    private readonly QueryPlan plan;
    private readonly CancellationToken cancellation;
    private readonly List<ScoreStep> steps;

    private ScoreSteps(LuceneView view, Ranking ranking, QueryPlan plan, CancellationToken cancellation)
    {
        (this.view, this.ranking, this.plan, this.cancellation) = (view, ranking, plan, cancellation);
        steps = new(4 * plan.Stems.Count);
    }

    /// <summary>All steps of a query, in their order.</summary>
    public static List<ScoreStep> Of(LuceneView view, Ranking ranking, QueryPlan plan, EntryQuery query, CancellationToken cancellation)
    {
        var all = new ScoreSteps(view, ranking, plan, cancellation);
        all.AddWords();
        all.AddPrefixes(query.Query);
        all.AddNamed(query.Query);
        if (query.SimilarTo is { } id)
            all.AddLike(id);
        return all.steps;
    }

    private void AddWords()
    {
        foreach (var stem in plan.Stems)
            AddStem(stem);
        foreach (var word in plan.Words)
            AddWord(word);
        foreach (var joined in plan.Joined)
            foreach (var field in IndexFields.Words)
                AddRarity(field, joined, ranking.Joined);
        AddParts();
    }

    private void AddStem(PlannedTerm stem)
    {
        AddBm25(IndexFields.All, stem, 1);
        AddBm25(IndexFields.Title, stem, ranking.Title);
    }

    private void AddWord(PlannedTerm word)
    {
        AddRarity(IndexFields.Forms, word, ranking.Form);
        AddRarity(IndexFields.Details, word, ranking.Detail);
        if (plan.Stems.Count == 0)
            AddRarity(IndexFields.Exact, word, 1);
    }

    private void AddParts()
    {
        var known = 0UL;
        foreach (var word in plan.Words)
            if (view.Frequency(IndexFields.Exact, word.Term) + view.Frequency(IndexFields.Forms, word.Term) > 0)
                known |= word.Words;
        foreach (var part in plan.Parts.Where(p => (p.Words & ~known) != 0))
            foreach (var field in (string[])[IndexFields.Exact, IndexFields.Forms])
                AddRarity(field, part, ranking.Form / 2);
    }

    private void AddPrefixes(ParsedQuery query)
    {
        foreach (var clause in query.Clauses)
            if (clause is { Node: PrefixNode prefix, Occurrence: not Occurrence.MustNot })
                AddPrefix(prefix.Text);
    }

    private void AddPrefix(string prefix)
    {
        var bits = new TermBits(view, cancellation).Prefix(prefix);
        steps.Add(new SetStep(bits, (float)view.Idf(IndexFields.All, bits.Cardinality), Evidence.Prefix, prefix));
    }

    private void AddNamed(ParsedQuery query)
    {
        if (DirectHits.Of(view, query) is { } named)
            steps.Add(new SetStep(named, Named, Evidence.Named));
    }

    /// <summary>The evidence of a model entry.</summary>
    private void AddLike(EntryId id)
    {
        foreach (var doc in view.Documents(IndexFields.Id, id.ToString()))
        {
            var document = EntryDocument.From(view.Entry(doc));
            foreach (var term in SimilarTerms.Of(view, document))
                AddStem(term);
            foreach (var filter in document.Filters.Where(f => f.StartsWith("tag=", StringComparison.Ordinal)))
                AddRarity(IndexFields.Filter, new PlannedTerm(filter, 1, 0), 5);
            foreach (var work in document.Works)
                AddRarity(IndexFields.Work, new PlannedTerm(work, 1, 0), 5);
        }
    }

    private void AddBm25(string field, PlannedTerm term, double weight)
    {
        if (weight > 0 && view.Rarity(field, term.Term) is { } rarity)
            steps.Add(new Bm25Step(field, term, weight, rarity, view.Statistics(field).Length, ranking));
    }

    private void AddRarity(string field, PlannedTerm term, double weight)
    {
        if (weight > 0 && view.Rarity(field, term.Term) is { } rarity)
            steps.Add(new RarityStep(field, term, weight, rarity));
    }
}

using CsCheck;
using Lucene.Net.Store;
using McpResearch.Corpus.Engine;
using McpResearch.Corpus.LuceneEngine;
using McpResearch.Corpus.Querying;
using McpResearch.Corpus.Tests.Engine;

namespace McpResearch.Corpus.Tests.LuceneEngine;

public class EvidenceBoundTests
{
    [Fact]
    public void No_score_gets_more_than_the_bound_allows() => Gen.Select(SampleEntries.Sentence.Array[100], SampleEntries.Sentence.Array[20]).Holds((texts, queries) =>
    {
        using var directory = new RAMDirectory();
        using var writer = LuceneIndexWriter.Open(directory);
        writer.Replace(SampleEntries.File("a.md"), [.. texts.Select((text, i) => SampleEntries.Note($"n{i}", text[..Math.Min(text.Length, 20)], text))]);
        writer.Commit("f", DateTimeOffset.UnixEpoch);
        using var reader = LuceneFolder.TryOpen(directory)!;
        var view = new LuceneView(reader, Ranking.Default, new());
        Assert.All(queries, text => AssertBounded(view, new() { Query = QueryParser.Parse(text) }));
    }, iter: 10);

    private static void AssertBounded(LuceneView view, EntryQuery query)
    {
        using var board = new ScoreBoard(view.Reader.MaxDoc);
        using var refined = new ScoreBoard(view.Reader.MaxDoc);
        var plan = QueryPlanner.Plan(query.Query.PlainText, Ranking.Default);
        var evidence = new CostlyEvidence(view, Ranking.Default, plan);
        var bound = new EvidenceBound(view, Ranking.Default, plan, evidence, board, new(view, Ranking.Default, plan, board));
        new Matcher(view, Ranking.Default with { Exact = 0, Pair = 0 }, query, int.MaxValue, board, default).Match(null);
        new Matcher(view, Ranking.Default, query, int.MaxValue, refined, default).Match(null);
        var found = refined.Found().ToList();
        Assert.All(found, doc => Assert.InRange(refined.Scores[doc], board.Scores[doc], bound.MostOf(doc) * 1.00001f));
        Assert.All(found, doc => Assert.InRange(bound.LeastFor(refined.Scores[doc]), float.MinValue, board.Scores[doc] * 1.00001f));
    }
}

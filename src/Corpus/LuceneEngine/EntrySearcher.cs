using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Runs one query on one reader: allow, score, fold, order, cut.</summary>
internal sealed class EntrySearcher(LuceneView view, Ranking ranking, EntryQuery query, CancellationToken cancellation)
{
    /// <summary>The page.</summary>
    public EntryPage Run()
    {
        using var board = new ScoreBoard(view.Reader.MaxDoc);
        var cursor = PageCursor.Of(query);
        var order = new HitOrder(view, board.Scores, query.Sort);
        var found = Match(board, Wanted(cursor));
        if (query.Fold)
            found -= Fold(board, order);
        return Page(found, order, cursor, board);
    }

    /// <summary>The ids alone.</summary>
    public IReadOnlyList<string> Rank()
    {
        using var board = new ScoreBoard(view.Reader.MaxDoc);
        Match(board, query.Take);
        return [.. new HitOrder(view, board.Scores, query.Sort).First(board, query.Take).Select(view.Id)];
    }

    /// <summary>How many of the first documents decide on a page: those that were given, its own, and one that says whether there are more.</summary>
    private int Wanted(PageCursor cursor) => cursor.Given.Count + query.Take + 1;

    private int Match(ScoreBoard board, int wanted) =>
        new Matcher(view, ranking, query, wanted, board, cancellation).Match(FilterBits.Of(view, query, cancellation));

    private EntryPage Page(int found, HitOrder order, PageCursor cursor, ScoreBoard board)
    {
        var given = cursor.Given;
        var first = order.First(board, Wanted(cursor));
        var rest = first.Where(d => given.Count == 0 || !given.Contains(PageCursor.Hash(Key(d)))).Take(query.Take + 1).ToList();
        var page = rest.Take(query.Take).ToList();
        var trace = query.Explain ? Trace(page, Wanted(cursor)) : null;
        return new EntryPage
        {
            Total = found,
            Hits = [.. page.Select(d => Hit(d, board) with { Parts = trace?.Of(d) ?? [] })],
            NextCursor = rest.Count > page.Count ? cursor.After(page.Select(Key)) : null,
            Facets = query.Facets ? FacetCounter.Count(view, [.. board.Found()]) : null,
        };
    }

    /// <summary>Scores once more, with an eye on the documents of the page.</summary>
    private ScoreTrace Trace(IReadOnlyList<int> page, int wanted)
    {
        var trace = new ScoreTrace(page);
        using var board = new ScoreBoard(view.Reader.MaxDoc, trace);
        Match(board, wanted);
        return trace;
    }

    private string Key(int doc) => view.Id(doc);

    private EntryHit Hit(int doc, ScoreBoard board)
    {
        var entry = view.Entry(doc);
        return new EntryHit(entry, Math.Round(board.Scores[doc], 4), [.. Others(doc).Where(id => id != entry.Id)]);
    }

    private IEnumerable<EntryId> Others(int doc) =>
        view.Groups.Members(doc).Where(d => d != doc).OrderByDescending(d => view.Dates[d]).Select(view.Id).Distinct().Order(StringComparer.Ordinal)
            .Select(text => EntryId.TryParse(text, out var id) ? id : default).Where(id => id.Key is not null);

    /// <summary>Lets only the first in order of each group of duplicates be found. How many are not any more.</summary>
    private int Fold(ScoreBoard board, HitOrder order)
    {
        var folded = 0;
        foreach (var group in view.Groups.Shared)
        {
            var best = -1;
            foreach (var doc in group)
                if (board.Scores[doc] > 0)
                    (best, folded) = best < 0 ? (doc, folded) : (Better(board, order, best, doc), folded + 1);
        }

        return folded;
    }

    private static int Better(ScoreBoard board, HitOrder order, int one, int other)
    {
        var (better, worse) = order.Compare(one, other) < 0 ? (one, other) : (other, one);
        board.Scores[worse] = 0;
        return better;
    }
}

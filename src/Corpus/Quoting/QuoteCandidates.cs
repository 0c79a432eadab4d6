using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.Quoting;

/// <summary>Entries that a quote may be from, likeliest first, by the index.</summary>
internal static class QuoteCandidates
{
    private const int PhraseWords = 5;
    private const int MostByPhrase = 40;
    private const int MostByWords = 20;
    private const int WordsCounted = 64;
    private const int WordsAsked = 10;

    /// <summary>In groups: those that have one run of its words, those that have another, then those that have most of its rare words. Each entry once; asks the index only as far as it is read.</summary>
    public static IEnumerable<IReadOnlyList<Entry>> Of(IIndexReader reader, Quote quote, CancellationToken cancellation)
    {
        var seen = new HashSet<EntryId>();
        foreach (var phrase in Phrases(quote))
            yield return Ask(reader, MostByPhrase, Occurrence.Must, [new PhraseNode(phrase)], seen, cancellation);
        yield return Ask(reader, MostByWords, Occurrence.Should, [.. RareWords(reader, quote)], seen, cancellation);
    }

    private static IReadOnlyList<Entry> Ask(IIndexReader reader, int take, Occurrence occurrence, IReadOnlyList<QueryNode> nodes, HashSet<EntryId> seen, CancellationToken cancellation)
    {
        if (nodes.Count == 0)
            return [];
        var query = new EntryQuery { Query = new() { Clauses = nodes.Select(node => new QueryClause(node, occurrence)).ToEquatableList() }, Take = take, Fold = false };
        return [.. reader.Search(query, cancellation).Hits.Select(hit => hit.Entry).Where(entry => seen.Add(entry.Id))];
    }

    /// <summary>Runs from the beginning, the middle and the end of the longest part: a changed word leaves at least one of them whole.</summary>
    private static IEnumerable<string> Phrases(Quote quote)
    {
        var (from, to) = quote.Parts.MaxBy(part => part.To - part.From);
        var length = Math.Min(PhraseWords, to - from);
        return new[] { from, from + (to - from - length) / 2, to - length }.Distinct().Select(at => quote.Words.Slice(at, at + length));
    }

    private static IEnumerable<WordNode> RareWords(IIndexReader reader, Quote quote)
    {
        // A character alone says nothing, so words of one are taken with their neighbour.
        var words = Enumerable.Range(0, quote.Words.Count).Select(i => Slice(quote, i)).Where(word => word.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return words.Where((_, i) => i % (words.Length / WordsCounted + 1) == 0)
            .Select(word => (Word: word, Count: reader.Count(word)))
            .Where(word => word.Count > 0)
            .OrderBy(word => word.Count)
            .Take(WordsAsked)
            .Select(word => new WordNode(word.Word));
    }

    private static string Slice(Quote quote, int word) =>
        quote.Words.Slice(word, word + 1) is { Length: 1 } alone && alone[0] > '\u2E80' && word + 1 < quote.Words.Count ? quote.Words.Slice(word, word + 2) : quote.Words.Slice(word, word + 1);
}

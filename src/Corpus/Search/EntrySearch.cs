using McpResearch.Corpus.Engine;
using McpResearch.Corpus.Querying;

namespace McpResearch.Corpus.Search;

/// <summary>What a search found, ready to be shown.</summary>
/// <param name="Page">The hits.</param>
/// <param name="Suggestion">What was corrected or ignored, or what to try; null where there is nothing to say.</param>
/// <param name="Snippets">The best passage of each hit, in the order of the hits.</param>
public sealed record SearchOutcome(EntryPage Page, string? Suggestion, IReadOnlyList<string> Snippets);

/// <summary>The one way to search: ranks, corrects where words are unknown, cuts snippets.</summary>
public static class EntrySearch
{
    /// <summary>Runs <paramref name="query"/> on <paramref name="reader"/>.</summary>
    /// <exception cref="Errors.CorpusException">The cursor is none, or of another query (BadArgument).</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SearchOutcome Run(IIndexReader reader, EntryQuery query, CancellationToken cancellation = default)
    {
        var corrected = Corrections.Of(reader, query.Query, cancellation);
        var used = corrected is null ? query : query with { Query = corrected.Query };
        var page = reader.Search(used, cancellation);
        if (page.Total == 0 && Loosened(used.Query) is { } loose && reader.Search(used with { Query = loose }, cancellation) is { Total: > 0 } wider)
            return Outcome(reader, used with { Query = loose }, wider, SearchSuggestions.Of(query.Query, corrected, loosened: true, wider.Total));
        return Outcome(reader, used, page, SearchSuggestions.Of(query.Query, corrected, loosened: false, page.Total));
    }

    private static SearchOutcome Outcome(IIndexReader reader, EntryQuery query, EntryPage page, string? suggestion)
    {
        var words = QueryWords.Of(query.Query, Rarity(reader));
        return new SearchOutcome(page, suggestion, [.. page.Hits.Select(h => SnippetBuilder.Build(SnippetText.Of(h.Entry), words, title: h.Entry.Title))]);
    }

    private static Func<string, double> Rarity(IIndexReader reader)
    {
        var known = new Dictionary<string, double>(StringComparer.Ordinal);
        return word => known.TryGetValue(word, out var rarity) ? rarity : known[word] = Math.Log(1 + (reader.Stamp.Entries + 1.0) / (reader.Count(word) + 0.5));
    }

    /// <summary>Phrases as plain words and nothing required, or null where that changes nothing.</summary>
    private static ParsedQuery? Loosened(ParsedQuery query)
    {
        var loose = query.Clauses.Select(c => c switch
        {
            { Node: PhraseNode phrase, Occurrence: Occurrence.Must } => new QueryClause(new WordNode(phrase.Text), Occurrence.Should),
            { Node: WordNode or PrefixNode, Occurrence: Occurrence.Must } => c with { Occurrence = Occurrence.Should },
            _ => c,
        });
        var clauses = new Entries.EquatableList<QueryClause>(loose);
        return clauses.Equals(query.Clauses) ? null : query with { Clauses = clauses };
    }
}

using McpResearch.Corpus.Quoting;

namespace McpResearch.Corpus.Answers;

/// <summary>A sentence or passage to look for.</summary>
public sealed record VerifyQuoteRequest
{
    /// <summary>1 to 10,000 characters; ellipses stand for words left out.</summary>
    public required string Text { get; init; }

    /// <summary>Id or name of the only entry to look in; null looks in all.</summary>
    public string? Id { get; init; }
}

/// <summary>Answer of <c>verify_quote</c>.</summary>
public sealed record VerifyQuoteAnswer
{
    /// <summary>exact (word for word, but for case, accents, punctuation, marks and white space), near, or not_found.</summary>
    public required string Verdict { get; init; }

    /// <summary>How many places have it, exactly or nearly, among the entries that the index finds likeliest.</summary>
    public required int Total { get; init; }

    /// <summary>How many works those are about.</summary>
    public required int Works { get; init; }

    /// <summary>Up to five, nearest first.</summary>
    public required IReadOnlyList<QuotePlace> Places { get; init; }

    /// <summary>What comes nearest, where nothing is near; absent where nothing is alike.</summary>
    public QuotePlace? Closest { get; init; }

    /// <summary>How fresh the answer is.</summary>
    public required IndexState Index { get; init; }
}

/// <summary>Where a quote stands, exactly or nearly.</summary>
public sealed record QuotePlace
{
    /// <summary>Full id.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The entry's title.</summary>
    public required string Title { get; init; }

    /// <summary>Resource address.</summary>
    public required string Uri { get; init; }

    /// <summary>Web address of what the entry is about.</summary>
    public string? Url { get; init; }

    /// <summary>Of a reference.</summary>
    public string? CiteKey { get; init; }

    /// <summary>File of the corpus.</summary>
    public required string File { get; init; }

    /// <summary>Line on which the passage begins.</summary>
    public required int Line { get; init; }

    /// <summary>exact, near or not_found.</summary>
    public required string Verdict { get; init; }

    /// <summary>Share of words that are the same, 0 to 1; 1 for exact only.</summary>
    public required double Similarity { get; init; }

    /// <summary>The passage as it stands, to 1,500 characters.</summary>
    public required string Passage { get; init; }

    /// <summary>The passage with the differences in place, to 2,000 characters; absent where there are none.</summary>
    public string? Marked { get; init; }

    /// <summary>What differs, to twenty; empty for exact.</summary>
    public required IReadOnlyList<QuoteDifference> Differences { get; init; }

    /// <summary>number, negation or both, where a difference changes what is said.</summary>
    public IReadOnlyList<string>? MeaningChanged { get; init; }
}

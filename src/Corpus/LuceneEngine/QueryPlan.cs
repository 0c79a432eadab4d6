namespace McpResearch.Corpus.LuceneEngine;

/// <summary>The ranking part of a query: which terms to look for in which field.</summary>
internal sealed class QueryPlan
{
    /// <summary>Looked for in all text and titles.</summary>
    public required List<PlannedTerm> Stems { get; init; }

    /// <summary>As typed: looked for in other spellings and details, and as exact words.</summary>
    public required List<PlannedTerm> Words { get; init; }

    /// <summary>Words of the query written as one.</summary>
    public required List<PlannedTerm> Joined { get; init; }

    /// <summary>Parts of words such as <c>gpt5</c>, to be used where the word itself is unknown.</summary>
    public required List<PlannedTerm> Parts { get; init; }

    /// <summary>Neighbours.</summary>
    public required List<PlannedPair> Pairs { get; init; }

    /// <summary>Bits of the words that are looked for in all text.</summary>
    public required ulong StemWords { get; init; }

    /// <summary>Nothing to rank by.</summary>
    public bool IsEmpty => Stems.Count + Words.Count == 0;
}

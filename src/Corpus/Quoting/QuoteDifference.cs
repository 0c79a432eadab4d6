namespace McpResearch.Corpus.Quoting;

/// <summary>Words in which a quote and its source differ.</summary>
/// <param name="Kind">changed, added (the quote has more) or missing (the quote lacks it).</param>
/// <param name="Quote">The quote's words, as they stand; empty where it lacks them.</param>
/// <param name="Source">The source's words, as they stand; empty where it has none.</param>
/// <param name="Meaning">number or negation where they differ in one, which changes what is said; absent otherwise.</param>
public sealed record QuoteDifference(string Kind, string Quote, string Source, string? Meaning = null);

namespace McpResearch.Corpus.Engine;

/// <summary>One reason for the score of a hit. The parts of a hit add up to its score.</summary>
/// <param name="Evidence">What kind of evidence: <c>text</c>, <c>title</c>, <c>as typed</c>, <c>side by side</c>, <c>all words</c>, …</param>
/// <param name="Term">The word, as the index has it; null where the evidence is of no one word.</param>
/// <param name="Weight">How much this kind of evidence counts beside a word in the text, which has 1; null where that is no fixed weight.</param>
/// <param name="Rarity">How rare the word is among all entries, greater is rarer; null where there is no word.</param>
/// <param name="Value">What it gave; below 0 where it took something away.</param>
public sealed record ScorePart(string Evidence, string? Term, double? Weight, double? Rarity, double Value);

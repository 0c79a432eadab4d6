using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Keeps the exact number of tokens of a field as its norm, where the stock similarities keep one lossy byte. Scores nothing: ranking is our own.</summary>
internal sealed class LengthNorms : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => state.Length;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        throw new NotSupportedException("Ranking does not go through a similarity.");

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) =>
        throw new NotSupportedException("Ranking does not go through a similarity.");
}

using McpResearch.Corpus.Engine;
using McpResearch.Corpus.LuceneEngine;
using McpResearch.Corpus.Tests.Engine;

namespace McpResearch.Corpus.Tests.LuceneEngine;

public sealed class LuceneIndexEngineTests : EngineContract
{
    protected override IIndexEngine Engine { get; } = new LuceneIndexEngine();
}

using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using McpResearch.Corpus.Engine.Text;
using Token = McpResearch.Corpus.Engine.Text.Token;

namespace McpResearch.Benchmarks.Speed.Parts;

/// <summary>What everything else is held against: the stock engine on the same texts and tokens, in memory, one field, one segment, the first ten documents and nothing more.</summary>
internal sealed class PlainIndex : IDisposable
{
    private const string Field = "text";

    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    public PlainIndex(IEnumerable<string> texts)
    {
        using var writer = new IndexWriter(new RAMDirectory(), new IndexWriterConfig(LuceneVersion.LUCENE_48, null));
        foreach (var text in texts)
            writer.AddDocument([new Field(Field, new Tokens(TextAnalysis.Stems(text)), new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS })]);
        writer.ForceMerge(1);
        reader = writer.GetReader(applyAllDeletes: true);
        searcher = new(reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>How many documents it has.</summary>
    public int Count => reader.NumDocs;

    /// <summary>Finds the first ten by any of the words.</summary>
    public TopDocs Search(string query)
    {
        var any = new BooleanQuery();
        foreach (var term in TextAnalysis.Stems(query).Select(token => token.Term).Distinct())
            any.Add(new TermQuery(new Term(Field, term)), Occur.SHOULD);
        return searcher.Search(any, 10);
    }

    public void Dispose() => reader.Dispose();

    private sealed class Tokens : TokenStream
    {
        private readonly IEnumerator<Token> tokens;
        private readonly ICharTermAttribute term;

        public Tokens(List<Token> tokens) => (this.tokens, term) = (tokens.GetEnumerator(), AddAttribute<ICharTermAttribute>());

        public override bool IncrementToken()
        {
            ClearAttributes();
            if (!tokens.MoveNext())
                return false;
            term.SetEmpty().Append(tokens.Current.Term);
            return true;
        }
    }
}

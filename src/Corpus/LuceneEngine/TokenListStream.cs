using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Token = McpResearch.Corpus.Engine.Text.Token;
using TokenForm = McpResearch.Corpus.Engine.Text.TokenForm;

namespace McpResearch.Corpus.LuceneEngine;

/// <summary>Hands tokens that are already made to the index writer.</summary>
internal sealed class TokenListStream : TokenStream
{
    private readonly IReadOnlyList<Token> tokens;
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute increment;
    private int next;
    private int position = -1;

    public TokenListStream(IReadOnlyList<Token> tokens)
    {
        this.tokens = tokens;
        term = AddAttribute<ICharTermAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public TokenListStream(IEnumerable<string> terms)
        : this([.. terms.Select((t, i) => new Token(t, 0, 0, i, TokenForm.Word))])
    {
    }

    public override bool IncrementToken()
    {
        if (next == tokens.Count)
            return false;
        ClearAttributes();
        term.SetEmpty().Append(tokens[next].Term);
        increment.PositionIncrement = tokens[next].Position - position;
        position = tokens[next++].Position;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        next = 0;
        position = -1;
    }
}

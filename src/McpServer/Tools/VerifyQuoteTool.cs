using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Tools;

/// <summary><c>verify_quote</c>.</summary>
internal sealed class VerifyQuoteTool(ResearchCorpus corpus) : CorpusTool<VerifyQuoteAnswer>(Definition, AnswerJson.Types.VerifyQuoteAnswer)
{
    private static readonly ToolDefinition Definition = new()
    {
        Name = "verify_quote",
        Title = "Verify a quote",
        Description = """
            Verify a quotation before you use it, check its exact wording: does this sentence really stand in the corpus, word for word (exact), nearly (near) or not (not_found), and in which file and line? Differences are marked, a wrong number or negation is flagged.
            """,
        Example = """{"text":"GPT-5 falls from 60.6% to 30.9%"}""",
        Parameters =
        [
            Parameter.Text("text", "The quoted sentence or passage; … for words left out", required: true),
            Parameter.Text("id", "Look in this entry only"),
        ],
    };

    /// <inheritdoc/>
    protected override Task<VerifyQuoteAnswer> AnswerAsync(Arguments arguments, CancellationToken cancellation) =>
        corpus.VerifyQuoteAsync(new() { Text = arguments.Text("text") ?? "", Id = arguments.Text("id") }, cancellation);

    /// <inheritdoc/>
    protected override string Write(VerifyQuoteAnswer answer) => VerdictText.Of(answer);
}

using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools.Texts;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tools;

/// <summary><c>save_digest</c>.</summary>
internal sealed class SaveDigestTool(ResearchCorpus corpus) : CorpusTool<SaveAnswer>(Definition, AnswerJson.Types.SaveAnswer)
{
    private static readonly ToolDefinition Definition = new()
    {
        Name = "save_digest",
        Title = "Save a digest",
        ReadOnly = false,
        Description = """
            Save the digest of a day, written as the prompt write_digest asks for. It is checked first: problems come back with their lines and nothing is written. Never overwrites; outcome says saved, exists or declined.
            """,
        Example = """{"text":"# AI Research Digest - 2026-02-08 …"}""",
        Parameters =
        [
            Parameter.Text("text", "The whole file", maxLength: 60_000, required: true),
            Parameter.Text("date", "Default: of the title"),
        ],
    };

    /// <inheritdoc/>
    protected override Task<SaveAnswer> AnswerAsync(Arguments arguments, CancellationToken cancellation)
    {
        var request = new SaveDigestRequest { Text = arguments.Text("text") ?? "", Date = arguments.Text("date") };
        return Saving.RunAsync(arguments.Consent, "digest", () => corpus.PlanDigestAsync(request, cancellation), _ => corpus.SaveDigestAsync(request, cancellation));
    }

    /// <inheritdoc/>
    protected override string Write(SaveAnswer answer) => SaveText.Of(answer);

    /// <inheritdoc/>
    protected override IEnumerable<ResourceLinkBlock> Links(SaveAnswer answer) => SaveText.Links(answer);
}

using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools.Texts;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tools;

/// <summary><c>get_digest</c>.</summary>
internal sealed class GetDigestTool(ResearchCorpus corpus) : CorpusTool<DigestAnswer>(Definition, AnswerJson.Types.DigestAnswer)
{
    private static readonly ToolDefinition Definition = new()
    {
        Name = "get_digest",
        Title = "Outline a digest",
        Description = """
            Outline a day's digest: its news and stories by category, key themes, sources with how many articles were found, figures, the digest before and after. Use it for what was new or happened on a day.
            """,
        Example = """{"date":"2026-02-07"}""",
        Parameters =
        [
            Parameter.Text("date", "latest (default), 2026-02-07, or a span of which the newest is given: 2026-02, 2026-02-01..2026-02-07"),
        ],
    };

    /// <inheritdoc/>
    protected override Task<DigestAnswer> AnswerAsync(Arguments arguments, CancellationToken cancellation) => corpus.GetDigestAsync(Request(arguments), cancellation);

    /// <inheritdoc/>
    protected override string Write(DigestAnswer answer) => DigestText.Of(answer);

    /// <inheritdoc/>
    protected override IEnumerable<ResourceLinkBlock> Links(DigestAnswer answer) => answer.Digest is { } digest ? [ResourceLink.To(digest.Uri, digest.Id)] : [];

    private static DigestRequest Request(Arguments arguments) => new(arguments.Text("date") ?? "latest");
}

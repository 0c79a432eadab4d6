using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Face;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Tools;

/// <summary><c>browse_corpus</c>: opens the page.</summary>
internal sealed class BrowseCorpusTool(ResearchCorpus corpus) : CorpusTool<BrowseAnswer>(Definition, AnswerJson.Types.BrowseAnswer)
{
    private static readonly ToolDefinition Definition = new()
    {
        Name = "browse_corpus",
        Title = "Show the corpus",
        Description = """
            Open a page on which the person can browse and look around: search, themes, timeline, backlog, one entry. Only shows; for your own reading take the other tools.
            """,
        Example = """{"view":"themes"}""",
        Page = FaceResource.Address,
        Parameters =
        [
            Parameter.Choice("view", null, ["search", "themes", "timeline", "backlog", "entry"]),
            Parameter.Text("query"),
            Parameter.Text("id"),
            Parameter.Text("until"),
        ],
    };

    /// <inheritdoc/>
    protected override async Task<BrowseAnswer> AnswerAsync(Arguments arguments, CancellationToken cancellation)
    {
        var answer = await corpus.BrowseAsync(Request(arguments), cancellation);
        return answer with { Writable = answer.Writable && arguments.MayWrite };
    }

    /// <inheritdoc/>
    protected override string Write(BrowseAnswer answer) => BrowseText.Of(answer);

    private static BrowseRequest Request(Arguments arguments) => new()
    {
        View = arguments.Text("view") ?? "search",
        Query = arguments.Text("query") ?? "",
        Id = arguments.Text("id"),
        Until = arguments.Text("until"),
    };
}

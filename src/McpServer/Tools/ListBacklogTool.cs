using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Tools;

/// <summary><c>list_backlog</c>.</summary>
internal sealed class ListBacklogTool(ResearchCorpus corpus) : CorpusTool<BacklogAnswer>(Definition, AnswerJson.Types.BacklogAnswer)
{
    private static readonly ToolDefinition Definition = new()
    {
        Name = "list_backlog",
        Title = "List the backlog",
        Description = """
            List the backlog: what was found but not researched yet, most urgent first, by status (open, dismissed, …) and by where items came from. Use it to choose what to research next.
            """,
        Example = """{"status":"open","query":"benchmark"}""",
        Parameters =
        [
            Parameter.Text("query"),
            Parameter.Choice("status", null, ["open", "in_progress", "researched", "dismissed"]),
            Parameter.Choice("origin", null, ["digest", "agent"]),
            Parameter.Text("group"),
            Parameter.Choice("sort", null, ["priority", "newest", "oldest", "title"]),
            Parameter.Whole("limit", 1, 100, 20),
            Parameter.Text("cursor"),
        ],
    };

    /// <inheritdoc/>
    protected override Task<BacklogAnswer> AnswerAsync(Arguments arguments, CancellationToken cancellation) => corpus.ListBacklogAsync(Request(arguments), cancellation);

    /// <inheritdoc/>
    protected override string Write(BacklogAnswer answer) => BacklogText.Of(answer);

    private static BacklogRequest Request(Arguments arguments) => new()
    {
        Query = arguments.Text("query") ?? "",
        Status = arguments.Text("status"),
        Origin = arguments.Text("origin"),
        Group = arguments.Text("group"),
        Sort = arguments.Text("sort") ?? "priority",
        Limit = arguments.Whole("limit", 20),
        Cursor = arguments.Text("cursor"),
    };
}

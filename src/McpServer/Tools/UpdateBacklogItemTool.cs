using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Tools;

/// <summary><c>update_backlog_item</c>.</summary>
internal sealed class UpdateBacklogItemTool(ResearchCorpus corpus) : CorpusTool<UpdateBacklogAnswer>(Definition, AnswerJson.Types.UpdateBacklogAnswer)
{
    private static readonly ToolDefinition Definition = new()
    {
        Name = "update_backlog_item",
        Title = "Update a backlog item",
        ReadOnly = false,
        Description = """
            Change the status of a backlog item (mark it researched, dismiss, close or reopen it, set it in progress), or leave a note on it. Take ids from list_backlog.
            """,
        Example = """{"id":"backlog:0123456789ab","status":"researched","note":"Covered by article:2026-02-07/swe-bench-pro"}""",
        Parameters =
        [
            Parameter.Text("id", required: true),
            Parameter.Choice("status", null, ["open", "in_progress", "researched", "dismissed"]),
            Parameter.Text("note", maxLength: 2_000),
            Parameter.Choice("priority", null, ["low", "normal", "high"]),
        ],
    };

    /// <inheritdoc/>
    protected override Task<UpdateBacklogAnswer> AnswerAsync(Arguments arguments, CancellationToken cancellation) => corpus.UpdateBacklogItemAsync(Request(arguments), cancellation);

    /// <inheritdoc/>
    protected override string Write(UpdateBacklogAnswer answer) => BacklogText.Of(answer);

    private static UpdateBacklogRequest Request(Arguments arguments) => new()
    {
        Id = arguments.Text("id") ?? "",
        Status = arguments.Text("status"),
        Note = arguments.Text("note"),
        Priority = arguments.Text("priority"),
        UpdatedBy = arguments.Caller,
    };
}

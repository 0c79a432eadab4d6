using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Tools;

/// <summary><c>add_backlog_item</c>.</summary>
internal sealed class AddBacklogItemTool(ResearchCorpus corpus) : CorpusTool<AddBacklogAnswer>(Definition, AnswerJson.Types.AddBacklogAnswer)
{
    private const string AddAnyway = "add_anyway";

    private static readonly ToolDefinition Definition = new()
    {
        Name = "add_backlog_item",
        Title = "Add to the backlog",
        ReadOnly = false,
        Description = """
            Queue something to research later: add a paper, link, release or question that the corpus lacks to the backlog. Safe to repeat: outcome says added, duplicate or already_researched (then read existing).
            """,
        Example = """{"title":"SWE-bench Pro","url":"https://example.org/pro","reason":"New benchmark"}""",
        Parameters =
        [
            Parameter.Text("title", maxLength: 500, required: true),
            Parameter.Text("url", "http or https", maxLength: 2_000),
            Parameter.Text("source", "Where it was found", maxLength: 200),
            Parameter.Text("reason", "Why it matters", maxLength: 2_000),
            Parameter.Choice("priority", null, ["low", "normal", "high"]),
            Parameter.Text("idempotency_key", "Same key, same item", maxLength: 200),
        ],
    };

    /// <inheritdoc/>
    protected override async Task<AddBacklogAnswer> AnswerAsync(Arguments arguments, CancellationToken cancellation)
    {
        var (consent, request) = (arguments.Consent, Request(arguments));
        var accepted = consent.CanAsk ? consent.Of(AddAnyway) : null;
        var answer = await corpus.AddBacklogItemAsync(request with { Anyway = accepted == true }, cancellation);
        return answer.Outcome == "added" || answer.IsRepeated || accepted is not null || !consent.CanAsk ? answer : throw Consent.Ask(AddAnyway, Question(answer, request));
    }

    /// <inheritdoc/>
    protected override string Write(AddBacklogAnswer answer) => BacklogText.Of(answer);

    private static string Question(AddBacklogAnswer answer, AddBacklogRequest request) =>
        $"{(answer.Outcome == "duplicate" ? "The backlog" : "The corpus")} has \"{Quoted.Line(answer.Existing?.Title)}\" ({Quoted.Line(answer.Existing?.Id)}). Add \"{Quoted.Line(request.Title)}\" to the backlog anyway?";

    private static AddBacklogRequest Request(Arguments arguments) => new()
    {
        Title = arguments.Text("title") ?? "",
        Url = arguments.Text("url"),
        Source = arguments.Text("source"),
        Reason = arguments.Text("reason"),
        Priority = arguments.Text("priority") ?? "normal",
        IdempotencyKey = arguments.Text("idempotency_key"),
        AddedBy = arguments.Caller,
    };
}

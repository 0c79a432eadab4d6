using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools.Texts;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tools;

/// <summary><c>save_note</c>.</summary>
internal sealed class SaveNoteTool(ResearchCorpus corpus) : CorpusTool<SaveAnswer>(Definition, AnswerJson.Types.SaveAnswer)
{
    private static readonly ToolDefinition Definition = new()
    {
        Name = "save_note",
        Title = "Save a research note",
        ReadOnly = false,
        Description = """
            Save what you have researched as a new note (Markdown), searchable at once. Never overwrites; outcome says saved, exists (read existing) or declined.
            """,
        Example = """{"title":"SWE-bench Pro","url":"https://example.org/pro","overview":"A harder benchmark …"}""",
        Parameters =
        [
            Parameter.Text("title", maxLength: 300, required: true),
            Parameter.Text("overview", "What it is, what is new", required: true),
            Parameter.Text("url"),
            Parameter.Text("source", "Publisher", maxLength: 300),
            Parameter.Texts("key_points", null),
            Parameter.Text("technical_details", maxLength: 30_000),
            Parameter.Text("implications"),
            Parameter.Texts("sources", "Links"),
            Parameter.Texts("related", "Ids"),
            Parameter.Text("slug", "File name: a-z, 0-9, -"),
            Parameter.Text("date", "Day of research"),
            Parameter.Text("backlog_item", "Id to mark researched"),
        ],
    };

    /// <inheritdoc/>
    protected override Task<SaveAnswer> AnswerAsync(Arguments arguments, CancellationToken cancellation)
    {
        var request = Request(arguments);
        return Saving.RunAsync(arguments.Consent, "research note", () => corpus.PlanNoteAsync(request, cancellation), anyway => corpus.SaveNoteAsync(request with { Anyway = anyway }, cancellation));
    }

    /// <inheritdoc/>
    protected override string Write(SaveAnswer answer) => SaveText.Of(answer);

    /// <inheritdoc/>
    protected override IEnumerable<ResourceLinkBlock> Links(SaveAnswer answer) => SaveText.Links(answer);

    private static SaveNoteRequest Request(Arguments arguments) => new()
    {
        Title = arguments.Text("title") ?? "",
        Overview = arguments.Text("overview") ?? "",
        Url = arguments.Text("url"),
        Source = arguments.Text("source"),
        KeyPoints = arguments.Texts("key_points"),
        TechnicalDetails = arguments.Text("technical_details"),
        Implications = arguments.Text("implications"),
        Sources = arguments.Texts("sources"),
        Related = arguments.Texts("related"),
        Slug = arguments.Text("slug"),
        Date = arguments.Text("date"),
        BacklogItem = arguments.Text("backlog_item"),
        SavedBy = arguments.Caller,
    };
}

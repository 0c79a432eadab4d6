using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Tools;

/// <summary><c>list_themes</c>.</summary>
internal sealed class ListThemesTool(ResearchCorpus corpus) : CorpusTool<ThemesAnswer>(Definition, AnswerJson.Types.ThemesAnswer)
{
    private static readonly ToolDefinition Definition = new()
    {
        Name = "list_themes",
        Title = "List themes",
        Description = """
            See what the corpus is about: key themes and topics with statements and their articles, newest first or matching a query, which trends recur on other days, and the categories and tags that search_articles can filter by. Use it for an overview or a trend.
            """,
        Example = """{"query":"agents","since":"2026-01"}""",
        Parameters =
        [
            Parameter.Text("query"),
            Parameter.Text("since"),
            Parameter.Text("until"),
            Parameter.Whole("limit", 1, 50, 20),
            Parameter.Text("cursor"),
        ],
    };

    /// <inheritdoc/>
    protected override Task<ThemesAnswer> AnswerAsync(Arguments arguments, CancellationToken cancellation) => corpus.ListThemesAsync(Request(arguments), cancellation);

    /// <inheritdoc/>
    protected override string Write(ThemesAnswer answer) => ThemesText.Of(answer);

    private static ThemesRequest Request(Arguments arguments) => new()
    {
        Query = arguments.Text("query") ?? "",
        Since = arguments.Text("since"),
        Until = arguments.Text("until"),
        Limit = arguments.Whole("limit", 20),
        Cursor = arguments.Text("cursor"),
    };
}

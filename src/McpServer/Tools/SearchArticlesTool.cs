using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Entries;
using McpResearch.Server.Tools.Texts;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tools;

/// <summary><c>search_articles</c>.</summary>
internal sealed class SearchArticlesTool(ResearchCorpus corpus) : CorpusTool<SearchAnswer>(Definition, AnswerJson.Types.SearchAnswer)
{
    private static readonly ToolDefinition Definition = new()
    {
        Name = "search_articles",
        Title = "Search the research corpus",
        Description = """
            Search what is already known. Look here first, before you claim or research anything: what do we know, which papers do we have? Finds articles, papers, references, findings, themes, notes, backlog items and digests by words, a question, "phrases", -without, field:value, author, tag, name, arXiv id or URL, or entries like another. Returns ranked hits with id, snippet, file and line; read them with get_article or get_reference.
            """,
        Example = """{"query":"tool calling efficiency","kind":["article","reference"],"since":"2026-01"}""",
        Levels = 1,
        Parameters =
        [
            Parameter.Text("query", "May be empty with a filter"),
            Parameter.Texts("kind", null, allowed: EntryKinds.Names),
            Parameter.Texts("tag", "All must match"),
            Parameter.Text("category"),
            Parameter.Text("source", "Publisher"),
            Parameter.Text("author", "Family name"),
            Parameter.Text("folder"),
            Parameter.Text("type", "Of references: academic, blog"),
            Parameter.Text("since", "2026-02-01, 2026-02 or 2026"),
            Parameter.Text("until"),
            Parameter.Choice("sort", null, ["relevance", "newest", "oldest"]),
            Parameter.Text("similar_to", "Id of an entry"),
            Parameter.Whole("limit", 1, 50, 10),
            Parameter.Text("cursor", "nextCursor of the page before"),
            Parameter.Choice("detail", "full adds texts", ["concise", "full"]),
            Parameter.Flag("facets", "Count by kind, tag, source"),
        ],
    };

    /// <inheritdoc/>
    protected override Task<SearchAnswer> AnswerAsync(Arguments arguments, CancellationToken cancellation) => corpus.SearchAsync(Request(arguments), cancellation);

    /// <inheritdoc/>
    protected override string Write(SearchAnswer answer) => SearchText.Of(answer);

    /// <inheritdoc/>
    protected override IEnumerable<ResourceLinkBlock> Links(SearchAnswer answer) =>
        answer.Results.Select(result => ResourceLink.To(result.Uri, result.Id));

    private static SearchRequest Request(Arguments arguments) => new()
    {
        Query = arguments.Text("query") ?? "",
        Kind = arguments.Texts("kind"),
        Tag = arguments.Texts("tag"),
        Category = arguments.Text("category"),
        Source = arguments.Text("source"),
        Author = arguments.Text("author"),
        Folder = arguments.Text("folder"),
        Type = arguments.Text("type"),
        Since = arguments.Text("since"),
        Until = arguments.Text("until"),
        Sort = arguments.Text("sort") ?? "relevance",
        SimilarTo = arguments.Text("similar_to"),
        Limit = arguments.Whole("limit", 10),
        Cursor = arguments.Text("cursor"),
        Detail = arguments.Text("detail") ?? "concise",
        Facets = arguments.Flag("facets"),
    };
}

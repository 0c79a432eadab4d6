using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools.Texts;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tools;

/// <summary><c>get_article</c>.</summary>
internal sealed class GetArticleTool(ResearchCorpus corpus) : CorpusTool<ArticleAnswer>(Definition, AnswerJson.Types.ArticleAnswer)
{
    private static readonly ToolDefinition Definition = new()
    {
        Name = "get_article",
        Title = "Read articles",
        Description = """
            Read articles in full, to quote or compare them, as complete text: summary, key insight, whole research note with its details, and what else is related. Also opens findings, themes, notes and backlog items. Takes ids of search_articles, slugs, URLs. A long note comes in pages: go on with nextCursor.
            """,
        Example = """{"id":"article:2026-02-07/claude-opus-46"}""",
        Parameters =
        [
            Parameter.Text("id"),
            Parameter.Texts("ids", "Several at once", maxItems: 20),
            Parameter.Whole("max_chars", 200, 60_000, 12_000, "Bound of the note text"),
            Parameter.Text("cursor"),
        ],
    };

    /// <inheritdoc/>
    protected override Task<ArticleAnswer> AnswerAsync(Arguments arguments, CancellationToken cancellation) => corpus.GetArticlesAsync(Request(arguments), cancellation);

    /// <inheritdoc/>
    protected override string Write(ArticleAnswer answer) => ArticleText.Of(answer);

    /// <inheritdoc/>
    protected override IEnumerable<ResourceLinkBlock> Links(ArticleAnswer answer) => answer.Articles.Select(article => ResourceLink.To(article.Uri, article.Id));

    private static ArticleRequest Request(Arguments arguments) => new()
    {
        Ids = arguments.Ids(),
        MaxChars = arguments.Whole("max_chars", 12_000),
        Cursor = arguments.Text("cursor"),
    };
}

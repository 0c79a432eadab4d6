using System.Text.Json;
using McpResearch.Corpus;

namespace McpResearch.Server.Tools.Connector;

/// <summary><c>search</c>, in the form that connectors and deep research expect.</summary>
internal sealed class SearchTool(ResearchCorpus corpus) : CorpusTool<ConnectorSearch>(Definition, AnswerJson.Types.ConnectorSearch)
{
    private static readonly ToolDefinition Definition = new()
    {
        Name = "search",
        Title = "Search (connector)",
        Description = "Search the research memory and get ids, titles and URLs to fetch. For hosts that know search and fetch only; search_articles says more.",
        Example = """{"query":"tool calling efficiency"}""",
        Parameters = [Parameter.Text("query", required: true)],
    };

    /// <inheritdoc/>
    protected override async Task<ConnectorSearch> AnswerAsync(Arguments arguments, CancellationToken cancellation)
    {
        var answer = await corpus.SearchAsync(new() { Query = arguments.Text("query") ?? "" }, cancellation);
        return new([.. answer.Results.Select(hit => new ConnectorHit(hit.Id, hit.Title, ConnectorDocument.Address(hit.Url, hit.Uri)))]);
    }

    /// <inheritdoc/>
    protected override string Write(ConnectorSearch answer) => JsonSerializer.Serialize(answer, AnswerJson.Types.ConnectorSearch);
}

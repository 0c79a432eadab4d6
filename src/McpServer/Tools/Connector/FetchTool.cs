using System.Globalization;
using System.Text.Json;
using McpResearch.Corpus;
using McpResearch.Corpus.Answers;

namespace McpResearch.Server.Tools.Connector;

/// <summary><c>fetch</c>, in the form that connectors and deep research expect.</summary>
internal sealed class FetchTool(ResearchCorpus corpus) : CorpusTool<ConnectorDocument>(Definition, AnswerJson.Types.ConnectorDocument)
{
    /// <summary>Characters of text, about 15,000 tokens.</summary>
    private const int MostText = 60_000;

    private static readonly ToolDefinition Definition = new()
    {
        Name = "fetch",
        Title = "Fetch (connector)",
        Description = "Fetch the whole text of a hit of search by its id. For hosts that know search and fetch only; get_article says more.",
        Example = """{"id":"article:2026-02-07/claude-opus-46"}""",
        Parameters = [Parameter.Text("id", required: true)],
    };

    /// <inheritdoc/>
    protected override async Task<ConnectorDocument> AnswerAsync(Arguments arguments, CancellationToken cancellation)
    {
        var id = arguments.Text("id") ?? "";
        var text = await corpus.ReadMarkdownAsync(id, cancellation);
        var entry = (await corpus.GetArticlesAsync(new() { Ids = [id], MaxChars = 200 }, cancellation)).Articles.FirstOrDefault();
        return new(entry?.Id ?? id, entry?.Title ?? id, Bounded(text, entry?.Id ?? id), ConnectorDocument.Address(entry?.Url, entry?.Uri ?? id), Facts(entry));
    }

    /// <inheritdoc/>
    protected override string Write(ConnectorDocument answer) => JsonSerializer.Serialize(answer, AnswerJson.Types.ConnectorDocument);

    private static string Bounded(string text, string id) =>
        text.Length <= MostText ? text : $"{text[..(char.IsHighSurrogate(text[MostText - 1]) ? MostText - 1 : MostText)]}\n\n(Cut after {MostText:N0} of {text.Length:N0} characters. get_article reads {id} page by page.)";

    private static Dictionary<string, string> Facts(ArticleDetail? entry) => new (string Name, string? Value)[]
    {
        ("kind", entry?.Kind), ("date", entry?.Date), ("source", entry?.Source), ("category", entry?.Category), ("file", entry?.File), ("line", entry?.Line.ToString(CultureInfo.InvariantCulture)),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary(pair => pair.Name, pair => pair.Value!);
}

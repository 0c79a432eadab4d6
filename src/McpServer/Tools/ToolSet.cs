using McpResearch.Corpus;
using McpResearch.Server.Tools.Connector;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Tools;

/// <summary>The tools of the server.</summary>
internal static class ToolSet
{
    /// <summary>Those that are offered, in the order in which they are listed: where nothing may be written, the reading ones.</summary>
    /// <param name="connector">Whether those come last that connectors and deep research of ChatGPT expect.</param>
    public static IReadOnlyList<McpServerTool> Of(ResearchCorpus corpus, bool connector = false) =>
        [.. All(corpus).Where(tool => corpus.Writable || IsReading(tool)), .. connector ? Connector(corpus) : []];

    /// <summary>Whether a tool of that name is there and is not offered, because nothing may be written.</summary>
    public static bool IsWithheld(ResearchCorpus corpus, string? name) => !corpus.Writable && All(corpus).Any(tool => tool.ProtocolTool.Name == name && !IsReading(tool));

    private static bool IsReading(McpServerTool tool) => tool.ProtocolTool.Annotations?.ReadOnlyHint == true;

    private static McpServerTool[] Connector(ResearchCorpus corpus) => [new SearchTool(corpus), new FetchTool(corpus)];

    private static McpServerTool[] All(ResearchCorpus corpus) =>
    [
        new SearchArticlesTool(corpus),
        new GetArticleTool(corpus),
        new GetReferenceTool(corpus),
        new ListThemesTool(corpus),
        new GetDigestTool(corpus),
        new VerifyQuoteTool(corpus),
        new ListBacklogTool(corpus),
        new BrowseCorpusTool(corpus),
        new AddBacklogItemTool(corpus),
        new UpdateBacklogItemTool(corpus),
        new SaveNoteTool(corpus),
        new SaveDigestTool(corpus),
    ];
}

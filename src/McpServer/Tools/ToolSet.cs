using McpResearch.Corpus;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Tools;

/// <summary>The tools of the server.</summary>
internal static class ToolSet
{
    /// <summary>All of them, in the order in which they are listed.</summary>
    public static IReadOnlyList<McpServerTool> Of(ResearchCorpus corpus) =>
    [
        new SearchArticlesTool(corpus),
        new GetArticleTool(corpus),
        new GetReferenceTool(corpus),
        new ListThemesTool(corpus),
        new GetDigestTool(corpus),
        new ListBacklogTool(corpus),
        new AddBacklogItemTool(corpus),
        new UpdateBacklogItemTool(corpus),
    ];
}

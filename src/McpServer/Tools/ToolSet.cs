using McpResearch.Corpus;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Tools;

/// <summary>The tools of the server.</summary>
internal static class ToolSet
{
    /// <summary>Those that are offered, in the order in which they are listed: where nothing may be written, the reading ones.</summary>
    public static IReadOnlyList<McpServerTool> Of(ResearchCorpus corpus) => corpus.Writable ? All(corpus) : [.. All(corpus).Where(IsReading)];

    /// <summary>Whether a tool of that name is there and is not offered, because nothing may be written.</summary>
    public static bool IsWithheld(ResearchCorpus corpus, string? name) => !corpus.Writable && All(corpus).Any(tool => tool.ProtocolTool.Name == name && !IsReading(tool));

    private static bool IsReading(McpServerTool tool) => tool.ProtocolTool.Annotations?.ReadOnlyHint == true;

    private static McpServerTool[] All(ResearchCorpus corpus) =>
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

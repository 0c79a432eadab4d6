using McpResearch.Corpus;
using McpResearch.Server.Face;
using McpResearch.Server.Prompts;
using McpResearch.Server.Resources;
using McpResearch.Server.Skills;
using McpResearch.Server.Tools;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Hosting;

/// <summary>What is offered of a corpus. Made once for all connections: HTTP makes options for every request, and the lists in them are these.</summary>
internal sealed class Offer(ResearchCorpus corpus, bool connector = false)
{
    /// <summary>The corpus.</summary>
    public ResearchCorpus Corpus => corpus;

    /// <summary>The tools; <c>search</c> and <c>fetch</c> among them where the offer is to a connector.</summary>
    public McpServerPrimitiveCollection<McpServerTool> Tools { get; } = [.. ToolSet.Of(corpus, connector)];

    /// <summary>The prompts.</summary>
    public McpServerPrimitiveCollection<McpServerPrompt> Prompts { get; } = [.. PromptSet.Of(corpus)];

    /// <summary>The resources that have an address of their own or a template.</summary>
    public McpServerResourceCollection Resources { get; } = [.. ResourceSet.Of(corpus), new FaceResource(), new SkillResource()];
}

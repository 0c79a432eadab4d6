using System.Reflection;
using McpResearch.Corpus;
using McpResearch.Server.Completions;
using McpResearch.Server.Face;
using McpResearch.Server.Prompts;
using McpResearch.Server.Resources;
using McpResearch.Server.Skills;
using McpResearch.Server.Tools;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Hosting;

/// <summary>What the server offers: the same behind every transport.</summary>
internal static class Registration
{
    /// <summary>Version of the program, e.g. <c>0.1.0</c>.</summary>
    public static string Version { get; } = typeof(Registration).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Puts tools, resources and filters into the options. Opens nothing.</summary>
    /// <param name="closing">Cancelled when the server is about to stop.</param>
    public static McpServerOptions Register(this McpServerOptions options, Offer offer, ILoggerFactory logs, CancellationToken closing = default)
    {
        var corpus = offer.Corpus;
        var log = logs.CreateLogger("McpResearch");

        // Repeated in every result of the newest protocol, so it stays small.
        options.ServerInfo = new Implementation { Name = "mcp-research", Title = "Research memory", Version = Version };
        options.ToolCollection = offer.Tools;
        options.ServerInstructions = Instructions.Of(corpus, [.. options.ToolCollection.Select(tool => tool.ProtocolTool.Name)]);
        options.PromptCollection = offer.Prompts;
        options.ResourceCollection = offer.Resources;
        options.Handlers.CompleteHandler = new CompletionHandler(corpus).CompleteAsync;
        AddToolFilters(options.Filters.Request, corpus, log);
        AddResourceFilters(options.Filters.Request, corpus, log);
        AddPromptFilters(options.Filters.Request, log);
        new Subscriptions(corpus, closing).Register(options);
        FaceResource.Declare(options);
        SkillMethods.Register(options);
        return options;
    }

    // The first filter is the outermost.
    private static void AddToolFilters(McpRequestFilters filters, ResearchCorpus corpus, ILogger log)
    {
        filters.CallToolFilters.Add(ToolFilters.ReadOnly(corpus));
        filters.CallToolFilters.Add(ToolFilters.Progress(corpus));
        filters.CallToolFilters.Add(ToolFilters.Explain(log));
        filters.CallToolFilters.Add(ToolFilters.Check());
        filters.ListToolsFilters.Add(CacheHints.Filter<ListToolsRequestParams, ListToolsResult>(CacheHints.OfLists, CacheScope.Public));
    }

    private static void AddResourceFilters(McpRequestFilters filters, ResearchCorpus corpus, ILogger log)
    {
        filters.ListResourcesFilters.Add(ProtocolFaults.Filter<ListResourcesRequestParams, ListResourcesResult>(log, asked => asked?.Cursor));
        filters.ListResourcesFilters.Add(CacheHints.Filter<ListResourcesRequestParams, ListResourcesResult>(CacheHints.OfTexts, CacheScope.Private));
        filters.ListResourcesFilters.Add(ResourceList.Entries(corpus));
        filters.ListResourceTemplatesFilters.Add(CacheHints.Filter<ListResourceTemplatesRequestParams, ListResourceTemplatesResult>(CacheHints.OfLists, CacheScope.Public));
        filters.ReadResourceFilters.Add(ProtocolFaults.OfReads());
        filters.ReadResourceFilters.Add(ProtocolFaults.Filter<ReadResourceRequestParams, ReadResourceResult>(log, asked => asked?.Uri));
        filters.ReadResourceFilters.Add(CacheHints.Filter<ReadResourceRequestParams, ReadResourceResult>(CacheHints.OfTexts, CacheScope.Private));
    }

    private static void AddPromptFilters(McpRequestFilters filters, ILogger log)
    {
        filters.ListPromptsFilters.Add(CacheHints.Filter<ListPromptsRequestParams, ListPromptsResult>(CacheHints.OfLists, CacheScope.Public));
        filters.GetPromptFilters.Add(ProtocolFaults.Filter<GetPromptRequestParams, GetPromptResult>(log, asked => asked?.Name));
        filters.GetPromptFilters.Add(PromptFilters.Check());
        filters.CompleteFilters.Add(ProtocolFaults.Filter<CompleteRequestParams, CompleteResult>(log, asked => asked?.Argument.Name));
    }
}

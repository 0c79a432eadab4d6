using McpResearch.Corpus;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Prompts;

/// <summary>The prompts of the server.</summary>
internal static class PromptSet
{
    /// <summary>All of them, in the order in which they are listed.</summary>
    public static IReadOnlyList<McpServerPrompt> Of(ResearchCorpus corpus) =>
    [
        new ResearchBriefPrompt(corpus),
        new LiteratureReviewPrompt(corpus),
        new WhatsNewPrompt(corpus),
        new ComparePrompt(corpus),
        new TriageBacklogPrompt(corpus),
        new WriteDigestPrompt(corpus),
    ];
}

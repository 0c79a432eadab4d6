using McpResearch.Corpus;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Prompts;

/// <summary><c>research_brief</c>.</summary>
internal sealed class ResearchBriefPrompt(ResearchCorpus corpus) : CorpusPrompt(corpus, Definition)
{
    private const int MostOfEntry = 1_600;
    private static readonly PromptDefinition Definition = new()
    {
        Name = "research_brief",
        Title = "Research brief",
        Description = "A brief on a topic out of what the corpus has: what is known, on what evidence, where it disagrees, what is missing.",
        Example = "topic: training large models on one GPU",
        Parameters = [new("topic", "What it is about: words, a question, or the name of a model or paper")],
    };

    /// <inheritdoc/>
    protected override async Task<PromptDraft> DraftAsync(PromptArguments arguments, CancellationToken cancellation)
    {
        var found = await Corpus.SearchAsync(new() { Query = arguments["topic"], Detail = "full", Limit = 25 }, cancellation);
        var topic = Quoted.Line(arguments["topic"], 300);
        return found.Total == 0
            ? new(NothingFound.Task(topic, arguments.MayWrite), [])
            : new(Task(topic, arguments.MayWrite), [.. found.Results.Select(result => Materials.Of(result, MostOfEntry))])
            {
                More = found.Total - found.Results.Count,
                Rest = "search_articles with the topic as query finds them, get_article reads them.",
                Freshness = Materials.Freshness(found.Index),
            };
    }

    private static string Task(string topic, bool mayWrite) => $"""
        Write a research brief on "{topic}" out of this research corpus.

        1. Open with the answer in three sentences: what is known, how sure that is, as of when.
        2. Give the findings that carry it, with their figures, each followed by the id of its entry in brackets, such as [article:2026-02-07/some-slug].
        3. Say where entries disagree. The same work told in several entries is one piece of evidence.
        4. Say what the corpus does not answer, and what would.
        5. Close with up to five entries to read first, and why.

        Use the material below and what the tools of this server give (search_articles, get_article, get_reference); mark whatever else you know as such.{(mayWrite ? " What is missing and worth research may go to add_backlog_item, if the user wants that." : "")}
        """;
}

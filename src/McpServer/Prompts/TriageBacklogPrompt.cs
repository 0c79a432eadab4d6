using McpResearch.Corpus;

namespace McpResearch.Server.Prompts;

/// <summary><c>triage_backlog</c>.</summary>
internal sealed class TriageBacklogPrompt(ResearchCorpus corpus) : CorpusPrompt(corpus, Definition)
{
    private static readonly PromptDefinition Definition = new()
    {
        Name = "triage_backlog",
        Title = "Triage the backlog",
        Description = "The open backlog sorted into what to research next, what to keep, and what is done, doubled or stale.",
    };

    /// <inheritdoc/>
    protected override async Task<PromptDraft> DraftAsync(PromptArguments arguments, CancellationToken cancellation)
    {
        var open = await Corpus.ListBacklogAsync(new() { Status = "open", Limit = 100 }, cancellation);
        var begun = await Corpus.ListBacklogAsync(new() { Status = "in_progress", Limit = 20 }, cancellation);
        if (open.Total + begun.Total == 0)
            return new("The backlog of this research corpus has no open item. Tell the user so. list_themes and get_digest show what the corpus is about, if the user wants to find something to research.", []);
        return new(Task(open.Total, begun.Total, arguments.MayWrite), [.. begun.Items.Concat(open.Items).Select(Materials.Of)])
        {
            More = open.Total - open.Items.Count + begun.Total - begun.Items.Count,
            Rest = "list_backlog with status open goes on with them, page by page.",
            Freshness = Materials.Freshness(open.Index),
        };
    }

    private static string Task(int open, int begun, bool mayWrite) => $"""
        Triage the backlog of this research corpus: {open} open items, {begun} in progress.

        1. Look for what is done: search_articles with the title or address of an item tells whether the corpus covers it by now.
        2. Look for doubles: items about the same work or event.
        3. Sort the rest into research next (at most five, in order), keep, and dismiss (out of date, out of scope, too thin to follow up). Weigh what it would add to what the corpus has, how lasting it is, and whether there is a source to read.
        4. Show the user one table: id, title, proposal, reason in a few words.

        {(mayWrite ? "Change nothing before the user agrees; then record each decision with update_backlog_item (status researched, dismissed or in_progress, and the reason as note)." : "The corpus is open read-only here: propose, nothing can be changed.")}
        """;
}

using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Prompts;

/// <summary><c>whats_new</c>.</summary>
internal sealed class WhatsNewPrompt(ResearchCorpus corpus) : CorpusPrompt(corpus, Definition)
{
    private const int MostOfEntry = 500;
    private static readonly PromptDefinition Definition = new()
    {
        Name = "whats_new",
        Title = "What is new",
        Description = "What the corpus has gained since a day: themes, stories and notes, newest first, and what of it matters.",
        Example = "since: 2026-02-01",
        Parameters = [new("since", "The first day that counts: 2026-02-01, or a month (2026-02) or year")],
    };

    /// <inheritdoc/>
    protected override async Task<PromptDraft> DraftAsync(PromptArguments arguments, CancellationToken cancellation)
    {
        var since = arguments["since"];
        var themes = await Corpus.SearchAsync(Newest(since, ["theme"], 15), cancellation);
        var stories = await Corpus.SearchAsync(Newest(since, ["article", "note"], 40), cancellation);
        var findings = await Corpus.SearchAsync(Newest(since, ["finding"], 1), cancellation);
        if (themes.Total + stories.Total + findings.Total == 0)
            return new(await NothingAsync(since, cancellation), []);
        return new(Task(since, findings.Total), [.. themes.Results.Concat(stories.Results).Select(result => Materials.Of(result, MostOfEntry))])
        {
            More = themes.Total - themes.Results.Count + stories.Total - stories.Results.Count,
            Rest = $"search_articles with since: {Quoted.Line(since)}, sort: newest lists them all.",
            Freshness = Materials.Freshness(stories.Index),
        };
    }

    private static SearchRequest Newest(string since, IReadOnlyList<string> kinds, int limit) => new() { Kind = kinds, Since = since, Sort = "newest", Limit = limit, Detail = "full" };

    private async Task<string> NothingAsync(string since, CancellationToken cancellation)
    {
        var status = await Corpus.StatusAsync(cancellation);
        var newest = status.Until is null ? "The corpus has no digest at all." : $"Its newest digest is of {status.Until}.";
        return $"""
            Nothing in this research corpus is of {Quoted.Line(since)} or later. {newest} Tell the user so{(status.Until is null ? "" : $", and offer to look at that day with get_digest, or to ask again with an earlier day")}. Do not fill the gap from memory.
            """;
    }

    private static string Task(string since, int findings) => $"""
        Tell the user what this research corpus has gained since {Quoted.Line(since)}.

        1. Open with the two or three developments that matter most, and why.
        2. Then by topic: what happened, with figures, each with the id of its entry in brackets, such as [article:2026-02-07/some-slug]. A story told on several days is told once.
        3. Say which themes go on from before and which are new; list_themes shows where a theme recurs.
        4. Close with what deserves a closer look, and which entries to open.

        Keep to one page. Read whole notes with get_article where a summary does not say enough.{(findings == 0 ? "" : $" Scans found {findings} more things that nobody has researched: search_articles with kind [\"finding\"] lists them.")}
        """;
}

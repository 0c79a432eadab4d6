using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Prompts;

/// <summary><c>literature_review</c>.</summary>
internal sealed class LiteratureReviewPrompt(ResearchCorpus corpus) : CorpusPrompt(corpus, Definition)
{
    private const int MostOfEntry = 900;
    private static readonly PromptDefinition Definition = new()
    {
        Name = "literature_review",
        Title = "Literature review",
        Description = "A review of the references and articles on a topic, cited in the format of choice, with citations that are only ever those of the corpus.",
        Example = "topic: reinforcement learning for agents, format: bibtex",
        Parameters =
        [
            new("topic", "What it is about"),
            new("format", "How to cite: markdown (cite keys as [@key], the default), bibtex (LaTeX with \\cite and a .bib file), apa (author and year)", Required: false, ["markdown", "bibtex", "latex", "apa"]),
        ],
    };

    /// <inheritdoc/>
    protected override async Task<PromptDraft> DraftAsync(PromptArguments arguments, CancellationToken cancellation)
    {
        var topic = Quoted.Line(arguments["topic"], 300);
        var format = arguments["format"].ToLowerInvariant() switch { "bibtex" or "latex" => "bibtex", "apa" => "apa", _ => "markdown" };
        var references = await Corpus.SearchAsync(new() { Query = arguments["topic"], Kind = ["reference"], Detail = "full", Limit = 20 }, cancellation);
        var articles = await Corpus.SearchAsync(new() { Query = arguments["topic"], Kind = ["article", "note"], Detail = "full", Limit = 6 }, cancellation);
        if (references.Total + articles.Total == 0)
            return new(NothingFound.Task(topic, arguments.MayWrite), []);
        var cited = new List<Material>();
        foreach (var reference in references.Results)
            cited.Add(await CitedAsync(reference, format, cancellation));
        return new(Task(topic, Style(format), arguments.MayWrite), [.. Interleaved(cited, [.. articles.Results.Select(result => Materials.Of(result, MostOfEntry))])])
        {
            More = references.Total - references.Results.Count + articles.Total - articles.Results.Count,
            Rest = "search_articles with kind [\"reference\"] finds them, get_reference cites them.",
            Freshness = Materials.Freshness(references.Index),
        };
    }

    private async Task<Material> CitedAsync(SearchResult result, string format, CancellationToken cancellation)
    {
        var answer = await Corpus.GetReferencesAsync(new() { Ids = [result.Id], Format = format }, cancellation);
        return Materials.Of(result, MostOfEntry) with { Verbatim = answer.Formatted ?? "", Language = format };
    }

    /// <summary>Three references, then an article, and so on: whatever the budget cuts, both are there.</summary>
    private static IEnumerable<Material> Interleaved(IReadOnlyList<Material> references, IReadOnlyList<Material> articles) =>
        references.Select((material, i) => (material, Place: i * 2)).Concat(articles.Select((material, i) => (material, Place: i * 6 + 5))).OrderBy(pair => pair.Place).Select(pair => pair.material);

    private static string Style(string format) => format switch
    {
        "bibtex" => "Write LaTeX: cite with \\cite{key}. At the end give the .bib file: the BibTeX of every reference that you cited, copied from the fenced blocks character by character, and no other.",
        "apa" => "Cite by author and year as APA does, (Wang et al., 2025). At the end give the list of references alphabetically, copied from the fenced blocks.",
        _ => "Write Markdown: cite with [@key]. At the end list every reference that you cited, copied from the fenced blocks.",
    };

    private static string Task(string topic, string style, bool mayWrite) => $"""
        Write a literature review on "{topic}" out of this research corpus.

        Group the works by approach or question, not by date or one by one. For each group: what is claimed, by which method, with which figures, what speaks against it. Then what the works agree on, where they differ, and which gaps remain.

        {style}
        Every claim carries its citation. Cite only works whose citation stands below or comes from get_reference; never make one up, and never complete one from memory. Articles and notes that are no references are named by their id in brackets, such as [article:2026-02-07/some-slug].{(mayWrite ? " Works that are named but missing here may go to add_backlog_item, if the user wants that." : "")}
        """;
}

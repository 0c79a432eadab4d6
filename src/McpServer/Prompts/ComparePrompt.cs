using McpResearch.Corpus;
using McpResearch.Corpus.Errors;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Prompts;

/// <summary><c>compare</c>.</summary>
internal sealed class ComparePrompt(ResearchCorpus corpus) : CorpusPrompt(corpus, Definition)
{
    private const int Most = 6;
    private const int OfTask = 700;
    private static readonly PromptDefinition Definition = new()
    {
        Name = "compare",
        Title = "Compare entries",
        Description = "Two to six articles, notes or references side by side: claims, methods, figures, limits.",
        Example = "ids: article:2026-02-07/claude-opus-46, article:2026-02-07/gpt-53-codex",
        Parameters = [new("ids", "Two to six ids, slugs, @cite_keys or addresses, parted by commas or blanks")],
    };

    /// <inheritdoc/>
    protected override async Task<PromptDraft> DraftAsync(PromptArguments arguments, CancellationToken cancellation)
    {
        var ids = arguments["ids"].Split([',', ';', ' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToArray();
        if (ids.Length is < 2 or > Most)
            throw new CorpusException(CorpusError.BadArgument, $"'ids' names {ids.Length}: two to {Most} different entries can be compared, parted by commas. Example: {Definition.Example}");
        var answer = await Corpus.GetArticlesAsync(new() { Ids = ids, MaxChars = 60_000 }, cancellation);
        if (answer.NotFound.Count > 0)
            throw new CorpusException(CorpusError.BadArgument, string.Join(' ', answer.NotFound.Select(EntryLines.Of)));
        var entries = answer.Articles.DistinctBy(article => article.Id).ToArray();
        if (entries.Length < 2)
            throw new CorpusException(CorpusError.BadArgument, $"'ids' names one entry only, {entries[0].Id}, in several ways. Name at least two.");
        return new(Task, [.. entries.Select(Materials.Of)]) { MostOfOne = (PromptSheet.Budget - OfTask) / entries.Length - OfTask / Most, Freshness = Materials.Freshness(answer.Index), Rest = "get_article reads them." };
    }

    private const string Task = """
        Compare the entries below for a reader who has to choose between them or build on them.

        1. One sentence for each: what it is and what it claims.
        2. A table: question or task, approach, evidence and figures (only where they measure the same thing, with the setting), cost or requirements, limits, date and source.
        3. Where they agree, where they contradict one another, and what cannot be compared and why.
        4. What follows: which to use or trust for what, and what would settle the open points.

        Each cell and claim comes out of its entry; name the id in brackets. Where an entry does not say, write "not said" rather than guess. get_article reads more of a text that was cut; get_reference gives citations.
        """;
}

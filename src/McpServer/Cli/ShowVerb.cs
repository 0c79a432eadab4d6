using System.CommandLine;
using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Citing;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Server.Tools;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Cli;

/// <summary><c>show ID</c>.</summary>
internal static class ShowVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Create(Verb verb)
    {
        var id = new Argument<string>("ID") { Description = "An id, slug, @citekey, URL, arXiv id or DOI" };
        var format = Options.Choice("--format", "Cite it in this format", [.. CitationFormats.Names]);
        var json = Options.Json();
        var command = new VerbCommand("show", "Print an entry, or a citation of it", "mcp-research show claude-opus-46 | less", "mcp-research show @weixun2025 --format bibtex", "mcp-research show 2512.24873 --json") { id, format, json };
        verb.Attach(command, (parse, corpus, cancellation) => (parse.GetValue(format), parse.GetValue(json)) switch
        {
            (var cited, true) => JsonAsync(verb, corpus, parse.GetValue(id)!, cited, cancellation),
            (null, false) => TextAsync(verb, corpus, parse.GetValue(id)!, cancellation),
            (var cited, false) => CiteAsync(verb, corpus, parse.GetValue(id)!, cited, cancellation),
        });
        return command;
    }

    private static async Task<int> TextAsync(Verb verb, ResearchCorpus corpus, string id, CancellationToken cancellation)
    {
        try
        {
            ShownMarkdown.Write(verb.Terminal, Quoted.Plain(await corpus.ReadMarkdownAsync(id, cancellation)).TrimEnd('\n'));
            return ExitCodes.Done;
        }
        catch (CorpusException error) when (error.Error == CorpusError.BadArgument)
        {
            verb.Terminal.Error.WriteLine($"mcp-research: {error.Message}");
            return ExitCodes.NothingFound;
        }
    }

    private static async Task<int> CiteAsync(Verb verb, ResearchCorpus corpus, string id, string format, CancellationToken cancellation)
    {
        var answer = await corpus.GetReferencesAsync(new() { Ids = [id], Format = format }, cancellation);
        if (answer.References.Count == 0)
            return format == "markdown" ? await TextAsync(verb, corpus, id, cancellation) : NotFound(verb, answer.NotFound);
        verb.Terminal.Output.WriteLine(Quoted.Plain(answer.Formatted).TrimEnd('\n'));
        return ExitCodes.Done;
    }

    private static async Task<int> JsonAsync(Verb verb, ResearchCorpus corpus, string id, string? format, CancellationToken cancellation)
    {
        var kind = EntryId.TryParse(id, out var known) ? known.Kind : (EntryKind?)null;
        if (kind is null or EntryKind.Reference)
        {
            var references = await corpus.GetReferencesAsync(new() { Ids = [id], Format = format ?? "json" }, cancellation);
            if (references.References.Count > 0 || kind is EntryKind.Reference || format is not null)
            {
                verb.WriteJson(references, AnswerJson.Types.ReferenceAnswer);
                return references.References.Count == 0 ? NotFound(verb, references.NotFound) : ExitCodes.Done;
            }
        }

        var articles = await corpus.GetArticlesAsync(new() { Ids = [id] }, cancellation);
        verb.WriteJson(articles, AnswerJson.Types.ArticleAnswer);
        return articles.Articles.Count == 0 ? NotFound(verb, articles.NotFound) : ExitCodes.Done;
    }

    private static int NotFound(Verb verb, IReadOnlyList<Missing> missing)
    {
        foreach (var one in missing)
            verb.Terminal.Error.WriteLine($"mcp-research: nothing is called \"{Quoted.Line(one.Id)}\".{(one.Suggestions.Count == 0 ? "" : $" Near: {string.Join(", ", one.Suggestions.Select(near => Quoted.Line(near)))}")}");
        return ExitCodes.NothingFound;
    }
}

using System.CommandLine;
using System.Globalization;
using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Citing;
using McpResearch.Server.Tools;
using McpResearch.Server.Tools.Texts;
using Spectre.Console;

namespace McpResearch.Server.Cli;

/// <summary><c>search QUERY</c>.</summary>
internal static class SearchVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Create(Verb verb)
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words, \"phrases\", -without, field:value; may be left out with a filter", Arity = ArgumentArity.ZeroOrMore };
        var kind = Options.Texts("--kind", "Only these kinds: article, reference, theme, finding, backlog, digest, note", "KIND");
        var tag = Options.Texts("--tag", "Only with all of these tags", "TAG");
        var category = Options.Text("--category", "Only of this category");
        var source = Options.Text("--source", "Only of this publisher");
        var author = Options.Text("--author", "Only of this author", "NAME");
        var folder = Options.Text("--folder", "Only of this folder of the reference manager");
        var type = Options.Text("--type", "Only references of this type");
        var since = Options.Text("--since", "From this day, month or year on", "DATE");
        var until = Options.Text("--until", "To this day, month or year", "DATE");
        var sort = Options.Choice("--sort", "The order", "relevance", "newest", "oldest");
        var similar = Options.Text("--similar-to", "Entries like this one", "ID");
        var limit = Options.Whole("--limit", "How many", 1, 50, 10);
        var cursor = Options.Text("--cursor", "Go on after the page that gave this");
        var full = new Option<bool>("--full") { Description = "With the texts" };
        var facets = new Option<bool>("--facets") { Description = "Count by kind, tag, source and others" };
        var explain = new Option<bool>("--explain") { Description = "Show where each score comes from; not in --json" };
        var format = Options.Choice("--format", "Print the results as citations in this format", [.. CitationFormats.Names]);
        var open = new Option<bool>("--open") { Description = "Open the page of the first result in the browser" };
        var json = Options.Json();
        var command = new VerbCommand("search", "Find entries", "mcp-research search \"which paper reduces tool call rounds by 20%\"", "mcp-research search title:agents -survey --kind article,reference --since 2026-01", "mcp-research search \"reward hacking\" --format bibtex > refs.bib", "mcp-research search @weixun2025 --open") { query, kind, tag, category, source, author, folder, type, since, until, sort, similar, limit, cursor, full, facets, explain, format, open, json };
        verb.Attach(command, async (parse, corpus, cancellation) =>
        {
            var answer = await corpus.SearchAsync(new()
            {
                Query = string.Join(' ', parse.GetValue(query) ?? []),
                Kind = parse.GetValue(kind)!,
                Tag = parse.GetValue(tag)!,
                Category = parse.GetValue(category),
                Source = parse.GetValue(source),
                Author = parse.GetValue(author),
                Folder = parse.GetValue(folder),
                Type = parse.GetValue(type),
                Since = parse.GetValue(since),
                Until = parse.GetValue(until),
                Sort = parse.GetValue(sort) ?? "relevance",
                SimilarTo = parse.GetValue(similar),
                Limit = parse.GetValue(limit),
                Cursor = parse.GetValue(cursor),
                Detail = parse.GetValue(full) ? "full" : "concise",
                Facets = parse.GetValue(facets),
                Explain = parse.GetValue(explain),
            }, cancellation);
            if (parse.GetValue(json))
                verb.WriteJson(answer, AnswerJson.Types.SearchAnswer);
            else if (parse.GetValue(format) is { } citation)
                await CiteAsync(verb.Terminal, corpus, answer, citation, cancellation);
            else
                Write(verb.Terminal, answer);
            if (parse.GetValue(open))
                Open(verb.Terminal, answer);
            return answer.Total == 0 ? ExitCodes.NothingFound : ExitCodes.Done;
        });
        return command;
    }

    private static async Task CiteAsync(Terminal terminal, ResearchCorpus corpus, SearchAnswer answer, string format, CancellationToken cancellation)
    {
        if (answer.Results.Count == 0)
        {
            terminal.Error.WriteLine("Nothing found.");
            return;
        }

        var cited = await corpus.GetReferencesAsync(new() { Ids = [.. answer.Results.Select(result => result.Id)], Format = format }, cancellation);
        if (cited.References.Count > 0)
            terminal.Output.WriteLine(Quoted.Plain(cited.Formatted).TrimEnd('\n'));
        terminal.Error.WriteLine($"{cited.References.Count} of {answer.Total}.{(cited.NotFound.Count == 0 ? "" : $" {cited.NotFound.Count} are no works that can be cited; --kind reference,article finds those.")}{(answer.NextCursor is null ? "" : $" More: --cursor {answer.NextCursor}")}");
    }

    private static void Open(Terminal terminal, SearchAnswer answer)
    {
        if (answer.Results.FirstOrDefault(result => result.Url is not null) is not { } result)
            terminal.Error.WriteLine("None of the results has a page to open.");
        else if (!terminal.OpenPage(result.Url!))
            terminal.Error.WriteLine($"No browser could be started for {Quoted.Line(result.Url!)}");
    }

    private static void Write(Terminal terminal, SearchAnswer answer)
    {
        var results = terminal.Results();
        foreach (var (place, result) in answer.Results.Index())
            Write(results, place + 1, result);
        foreach (var (name, values) in answer.Facets ?? new Dictionary<string, IReadOnlyList<Corpus.Engine.FacetCount>>())
            results.MarkupLine($"[bold]{Markup.Escape(Quoted.Line(name))}[/]: {Markup.Escape(string.Join(", ", values.Select(value => $"{Quoted.Line(value.Value, 60)} {value.Count}")))}");
        if (answer.Suggestion is { } suggestion)
            terminal.Error.WriteLine(Quoted.Line(suggestion, 400));
        terminal.Error.WriteLine(answer.Total == 0 ? "Nothing found." : $"{answer.Results.Count} of {answer.Total}.{(answer.NextCursor is null ? "" : $" More: --cursor {answer.NextCursor}")}");
    }

    private static void Write(IAnsiConsole results, int place, SearchResult result)
    {
        results.MarkupLine($"[grey]{place,2}[/]  [bold]{Markup.Escape(Quoted.Line(result.Title))}[/]");
        results.MarkupLine($"    [green]{Markup.Escape(Quoted.Line(result.Id))}[/]  {Markup.Escape(EntryLines.Joined(result.Date, result.Source, result.Authors))}  [grey]{Markup.Escape(Quoted.Line($"{result.File}:{result.Line}"))}[/]");
        if (result.Snippet.Length > 0)
            results.MarkupLine($"    {Marked(Quoted.Line(result.Snippet, 400))}");
        if (result.Text is not null)
            results.WriteLine(Quoted.Block(result.Text, 4_000));
        if (result.Parts.Count > 0)
            WriteParts(results, result);
    }

    private static void WriteParts(IAnsiConsole results, SearchResult result)
    {
        results.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"    [grey]score {result.Score:0.000}[/]");
        foreach (var part in result.Parts)
            results.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"    [grey]{part.Value,9:0.000}  {part.Evidence,-21}  {Quoted.Line(part.Term ?? "", 60)}{Factor("weight", part.Weight)}{Factor("rarity", part.Rarity)}[/]");
    }

    private static string Factor(string name, double? value) => value is null ? "" : string.Create(CultureInfo.InvariantCulture, $"  {name} {value:0.##}");

    /// <summary>What stands between <c>**</c> in colour.</summary>
    private static string Marked(string snippet) =>
        string.Concat(snippet.Split("**").Select((part, place) => place % 2 == 1 ? $"[yellow]{Markup.Escape(part)}[/]" : Markup.Escape(part)));
}

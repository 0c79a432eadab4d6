using System.CommandLine;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools;
using Spectre.Console;

namespace McpResearch.Server.Cli;

/// <summary><c>themes [QUERY]</c>.</summary>
internal static class ThemesVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Create(Verb verb)
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words to find in them", Arity = ArgumentArity.ZeroOrMore };
        var since = Options.Text("--since", "From this day, month or year on", "DATE");
        var until = Options.Text("--until", "To this day, month or year", "DATE");
        var limit = Options.Whole("--limit", "How many", 1, 50, 20);
        var cursor = Options.Text("--cursor", "Go on after the page that gave this");
        var json = Options.Json();
        var command = new VerbCommand("themes", "List key themes, newest first", "mcp-research themes --since 2026-02", "mcp-research themes validation --json") { query, since, until, limit, cursor, json };
        verb.Attach(command, async (parse, corpus, cancellation) =>
        {
            var answer = await corpus.ListThemesAsync(new()
            {
                Query = string.Join(' ', parse.GetValue(query) ?? []),
                Since = parse.GetValue(since),
                Until = parse.GetValue(until),
                Limit = parse.GetValue(limit),
                Cursor = parse.GetValue(cursor),
            }, cancellation);
            if (parse.GetValue(json))
                verb.WriteJson(answer, AnswerJson.Types.ThemesAnswer);
            else
                Write(verb.Terminal, answer);
            return answer.Total == 0 ? ExitCodes.NothingFound : ExitCodes.Done;
        });
        return command;
    }

    private static void Write(Terminal terminal, ThemesAnswer answer)
    {
        Listing.Write(terminal, ["Id", "Theme", "Articles", "Statement"], answer.Themes.Select(theme => new[]
        {
            theme.Id, theme.Title, string.Join(' ', theme.Articles.Select(article => article.Id[(article.Id.LastIndexOf('/') + 1)..])), theme.Statement,
        }));
        terminal.Error.WriteLine(answer.Total == 0 ? "Nothing found." : $"{answer.Themes.Count} of {answer.Total}.{(answer.NextCursor is null ? "" : $" More: --cursor {answer.NextCursor}")}");
    }
}

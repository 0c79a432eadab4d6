using System.CommandLine;
using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Entries;
using McpResearch.Corpus.Errors;
using McpResearch.Server.Setup;
using McpResearch.Server.Tools;
using McpResearch.Server.Tools.Texts;
using Spectre.Console;

namespace McpResearch.Server.Cli;

/// <summary><c>doctor</c>.</summary>
internal static class DoctorVerb
{
    private const int MostProblems = 50;

    /// <summary>The verb with its options.</summary>
    public static Command Create(Verb verb)
    {
        var json = Options.Json();
        var command = new VerbCommand("doctor", "Check corpus, index and backlog, and say what to do", "mcp-research doctor", "mcp-research doctor --json") { json };
        verb.Attach(command, async (parse, corpus, cancellation) =>
        {
            var folder = verb.Options.Settings(parse, verb.Terminal).CorpusFolder;
            try
            {
                var status = await corpus.StatusAsync(cancellation);
                if (parse.GetValue(json))
                    verb.WriteJson(status, AnswerJson.Types.CorpusStatus);
                else
                    Write(verb.Terminal, folder, status);
                return status.Index.State == "missing" ? ExitCodes.Unusable : ExitCodes.Done;
            }
            catch (CorpusException error) when (!parse.GetValue(json))
            {
                Write(verb.Terminal.Results(), false, error.Error == CorpusError.IndexUnusable ? "Index" : "Corpus", folder, null);
                throw;
            }
        });
        return command;
    }

    private static void Write(Terminal terminal, string folder, CorpusStatus status)
    {
        var console = terminal.Results();
        var backlog = status.Problems.Where(problem => problem.Location.File == "backlog.jsonl").ToList();
        var others = status.Problems.Except(backlog).ToList();
        Write(console, true, "Corpus", folder, null);
        Write(console, status.Files.Sum(file => file.Count) > 0, "Files", Counts(status.Files), "Put digests, notes, source scans or reference lists into the corpus folder.");
        Write(console, status.Entries.Sum(entry => entry.Count) > 0, "Entries", $"{Counts(status.Entries)}{(status.From is null ? "" : $", {status.From} to {status.Until}")}", "Check that the files are of a known format: see docs.");
        Write(console, others.Count == 0, "Problems", others.Count == 0 ? "none" : $"{others.Count} places not understood; the rest of each file is used", "Mend them in the files, then run doctor again:");
        WriteProblems(console, others);
        Write(console, status.Index.State == "current", "Index", $"{status.Index.State}, {status.Index.Entries} entries, generation {status.Index.Generation}{(status.Index.AsOf is null ? "" : $", as of {status.Index.AsOf}")}{(status.Writer ? "" : ", kept by another process")}", "Run: mcp-research index");
        Write(console, backlog.Count == 0, "Backlog", backlog.Count == 0 ? "valid" : $"{backlog.Count} lines of backlog.jsonl are damaged and skipped", "Nothing else is lost; remove these lines or leave them:");
        WriteProblems(console, backlog);
        WriteSetup(terminal, console);
    }

    private static void WriteSetup(Terminal terminal, IAnsiConsole console)
    {
        var clients = SetupCheck.Run(HostSystem.Of(terminal), "research", TimeProvider.System).ToList();
        foreach (var (client, good, result, fix) in clients)
            Write(console, good, "Client", $"{client}: {result}", fix);
        if (clients.Count == 0)
            Write(console, true, "Client", "none is set up by its file; mcp-research setup --help names them", null);
    }

    private static void Write(IAnsiConsole console, bool good, string what, string result, string? next)
    {
        console.MarkupLine($"{(good ? "[green]ok[/]" : "[red]!![/]")}  [bold]{what,-8}[/]  {Markup.Escape(Quoted.Line(result, 1_000))}");
        if (!good && next is not null)
            console.MarkupLine($"              {Markup.Escape(next)}");
    }

    private static void WriteProblems(IAnsiConsole console, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems.Take(MostProblems))
            console.MarkupLine($"              {Markup.Escape(Quoted.Line(problem.ToString(), 400))}");
        if (problems.Count > MostProblems)
            console.MarkupLine($"              and {problems.Count - MostProblems} more: mcp-research doctor --json");
    }

    private static string Counts(IReadOnlyList<NamedCount> counts) => counts.Count == 0 ? "none" : string.Join(", ", counts.Select(count => $"{count.Count} {count.Name}"));
}

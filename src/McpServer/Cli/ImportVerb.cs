using System.CommandLine;
using McpResearch.Corpus.Importing;
using McpResearch.Server.Tools;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Cli;

/// <summary><c>import FILE…</c>.</summary>
internal static class ImportVerb
{
    private const int MostLines = 20;

    /// <summary>The verb with its options.</summary>
    public static Command Create(Verb verb)
    {
        var files = new Argument<string[]>("FILE") { Description = "BibTeX, BibLaTeX, RIS, CSL-JSON, EndNote XML, Atom of arXiv, reference lists, Markdown; or folders of them", Arity = ArgumentArity.OneOrMore };
        var into = Options.Text("--into", "Folder within the corpus [default: references; notes for Markdown]", "DIR");
        var duplicates = Options.Choice("--duplicates", "What becomes of works that are there already [default: merge]", "merge", "report", "keep");
        var dry = new Option<bool>("--dry-run") { Description = "Say what would be done, and write nothing" };
        var json = Options.Json();
        var command = new VerbCommand("import", "Bring the files of a reference manager, or notes, into the corpus", "mcp-research import library.bib", "mcp-research import library.bib --dry-run", "mcp-research import ~/vault --into notes/vault --duplicates report") { files, into, duplicates, dry, json };
        verb.Attach(command, async (parse, corpus, cancellation) =>
        {
            var request = new ImportRequest
            {
                Files = [.. parse.GetValue(files)!.Select(file => Path.GetFullPath(file, verb.Terminal.Folder))],
                Into = parse.GetValue(into),
                Duplicates = parse.GetValue(duplicates) ?? "merge",
                DryRun = parse.GetValue(dry),
            };
            ImportReport report;
            using (var progress = new RunProgress(verb.Terminal, steps: true, TimeProvider.System))
                // Reading a large file is not interrupted; what reads it ends with the process, and has written nothing yet.
                report = await Task.Run(() => corpus.ImportAsync(request, progress, cancellation), cancellation).WaitAsync(cancellation);
            if (parse.GetValue(json))
                verb.WriteJson(report, AnswerJson.Types.ImportReport);
            else
                Write(verb.Terminal, report);
            return report.Files.Sum(file => file.Records) == 0 ? ExitCodes.NothingFound : ExitCodes.Done;
        });
        return command;
    }

    private static void Write(Terminal terminal, ImportReport report)
    {
        foreach (var file in report.Files)
        {
            terminal.Output.WriteLine($"{Quoted.Line(file.File)}: {file.Records} records{(file.Problems.Count == 0 ? "" : $", {file.Problems.Count} problems")}");
            Write(terminal, file.Problems.Select(problem => $"  {Quoted.Line(file.File)}:{problem.Line}: {Quoted.Line(problem.Message, 400)}"), file.Problems.Count);
        }

        Write(terminal, report.Duplicates.Select(one => $"  {Quoted.Line(one.File)}:{one.Line}: {Quoted.Line(one.CiteKey)} is {Quoted.Line(one.Of)} (same {one.Why}): {one.Outcome.Replace('_', ' ')}"), report.Duplicates.Count);
        var done = report.DryRun ? "would be" : "were";
        terminal.Output.WriteLine($"{report.Imported} {done} imported, {report.Merged} merged, {report.LeftOut} left out as duplicates.");
        foreach (var path in report.Written)
            terminal.Output.WriteLine($"{(report.DryRun ? "Would be written" : "Written")}: {Quoted.Line(path)}");
    }

    private static void Write(Terminal terminal, IEnumerable<string> lines, int count)
    {
        foreach (var line in lines.Take(MostLines))
            terminal.Output.WriteLine(line);
        if (count > MostLines)
            terminal.Output.WriteLine($"  and {count - MostLines} more: --json lists all");
    }
}

using System.CommandLine;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Cli;

/// <summary><c>index [--rebuild] [--verify]</c>.</summary>
internal static class IndexVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Create(Verb verb)
    {
        var rebuild = new Option<bool>("--rebuild") { Description = "Make it anew" };
        var verify = new Option<bool>("--verify") { Description = "Check every file of it" };
        var json = Options.Json();
        var command = new VerbCommand("index", "Bring the index up to date now", "mcp-research index", "mcp-research index --verify", "mcp-research index --rebuild --json") { rebuild, verify, json };
        verb.Attach(command, async (parse, corpus, cancellation) =>
        {
            IndexReport report;
            using (var progress = new RunProgress(verb.Terminal, steps: true, TimeProvider.System))
                report = await corpus.IndexAsync(parse.GetValue(rebuild), parse.GetValue(verify), progress, cancellation);
            if (parse.GetValue(json))
                verb.WriteJson(report, AnswerJson.Types.IndexReport);
            else
                Write(verb.Terminal, report);
            return report.Damage is { Count: > 0 } ? ExitCodes.Unusable : ExitCodes.Done;
        });
        return command;
    }

    private static void Write(Terminal terminal, IndexReport report)
    {
        var output = terminal.Output;
        output.WriteLine($"{(report.Rebuilt is null ? "Up to date" : $"Rebuilt ({report.Rebuilt})")}: {report.FilesIndexed} files indexed, {report.FilesRemoved} removed, {report.Status.Index.Entries} entries in all.");
        if (report.Damage is { } damage)
            output.WriteLine(damage.Count == 0 ? "Checked: no damage." : "Damaged; run: mcp-research index --rebuild");
        foreach (var line in report.Damage ?? [])
            output.WriteLine($"  {Quoted.Line(line, 400)}");
        if (report.Status.Problems.Count > 0)
            output.WriteLine($"{report.Status.Problems.Count} places were not understood; run: mcp-research doctor");
    }
}

using System.CommandLine;
using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Corpus.Indexing;
using McpResearch.Server.Tools;
using McpResearch.Server.Tools.Texts;
using Spectre.Console;

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
        var command = new Command("index", "Bring the index up to date now") { rebuild, verify, json };
        verb.Attach(command, async (parse, corpus, cancellation) =>
        {
            var report = await RunAsync(verb.Terminal, corpus, parse.GetValue(rebuild), parse.GetValue(verify), cancellation);
            if (parse.GetValue(json))
                verb.WriteJson(report, AnswerJson.Types.IndexReport);
            else
                Write(verb.Terminal, report);
            return report.Damage is { Count: > 0 } ? ExitCodes.Unusable : ExitCodes.Done;
        });
        return command;
    }

    private static async Task<IndexReport> RunAsync(Terminal terminal, ResearchCorpus corpus, bool rebuild, bool verify, CancellationToken cancellation)
    {
        if (!terminal.ErrorIsTerminal)
            return await corpus.IndexAsync(rebuild, verify, new StepLines(terminal.Error), cancellation);
        return await terminal.Messages().Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask("Indexing");
            return await corpus.IndexAsync(rebuild, verify, new Bar(task), cancellation);
        });
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

    /// <summary>The bar of a person's terminal.</summary>
    private sealed class Bar(ProgressTask task) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value)
        {
            task.MaxValue = Math.Max(value.Total, 1);
            task.Value = value.Done;
            task.Description = $"Indexing {value.Done} of {value.Total} files, {value.Entries} entries";
        }
    }

    /// <summary>A line at every tenth of the work.</summary>
    private sealed class StepLines(TextWriter writer) : IProgress<IndexProgress>
    {
        private readonly Lock writing = new();
        private int last = -1;

        public void Report(IndexProgress value)
        {
            lock (writing)
            {
                var tenth = value.Done * 10 / Math.Max(value.Total, 1);
                if (tenth == last)
                    return;
                last = tenth;
                writer.WriteLine($"Indexing: {value.Done} of {value.Total} files, {value.Entries} entries");
            }
        }
    }
}

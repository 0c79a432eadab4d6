using System.CommandLine;
using System.Globalization;
using McpResearch.Corpus;
using McpResearch.Corpus.Answers;
using McpResearch.Server.Tools;

namespace McpResearch.Server.Cli;

/// <summary><c>watch</c>: a line for every change of the corpus, until Ctrl-C.</summary>
internal static class WatchVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Create(Verb verb)
    {
        var json = Options.Json();
        var command = new VerbCommand("watch", "Follow the corpus: a line for every change, until Ctrl-C", "mcp-research watch", "mcp-research watch --json | while read -r line; do echo \"$line\"; done") { json };
        verb.Attach(command, async (parse, corpus, cancellation) =>
        {
            var last = -1;
            await foreach (var status in StatusesAsync(corpus, cancellation))
            {
                if (parse.GetValue(json))
                    verb.WriteJson(status, AnswerJson.Types.CorpusStatus);
                else
                    verb.Terminal.Output.WriteLine(Line(status, last));
                last = status.Index.Entries;
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static async IAsyncEnumerable<CorpusStatus> StatusesAsync(ResearchCorpus corpus, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        corpus.Start();
        var seen = await corpus.StatusAsync(cancellation);
        yield return seen;
        await foreach (var _ in corpus.ChangesAsync(cancellation))
            if (await corpus.StatusAsync(cancellation) is var status && status.Index.Generation != seen.Index.Generation)
                yield return seen = status;
    }

    private static string Line(CorpusStatus status, int last)
    {
        var change = last < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({status.Index.Entries - last:+0;-0;+0})");
        return $"{status.Index.AsOf}  {status.Index.State}: {status.Index.Entries} entries{change}, {status.Problems.Count} problems";
    }
}

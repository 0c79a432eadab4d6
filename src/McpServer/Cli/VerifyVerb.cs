using System.CommandLine;
using McpResearch.Server.Tools;
using McpResearch.Server.Tools.Texts;

namespace McpResearch.Server.Cli;

/// <summary><c>verify TEXT</c>.</summary>
internal static class VerifyVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Create(Verb verb)
    {
        var text = new Argument<string[]>("TEXT") { Description = "The quoted sentence or passage", Arity = ArgumentArity.OneOrMore };
        var id = Options.Text("--in", "Look in this entry only", "ID");
        var json = Options.Json();
        var command = new VerbCommand("verify", "Say whether a quote stands in the corpus, and where", "mcp-research verify \"Its score is 78.3% on Terminal-Bench 2.0\"", "mcp-research verify \"the easy half\" --in theme:2026-02-07/1") { text, id, json };
        verb.Attach(command, async (parse, corpus, cancellation) =>
        {
            var answer = await corpus.VerifyQuoteAsync(new() { Text = string.Join(' ', parse.GetValue(text)!), Id = parse.GetValue(id) }, cancellation);
            if (parse.GetValue(json))
                verb.WriteJson(answer, AnswerJson.Types.VerifyQuoteAnswer);
            else
                verb.Terminal.Output.WriteLine(VerdictText.Of(answer));
            return answer.Places.Count == 0 ? ExitCodes.NothingFound : ExitCodes.Done;
        });
        return command;
    }
}

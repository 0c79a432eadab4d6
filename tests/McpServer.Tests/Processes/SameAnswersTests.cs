using System.Diagnostics;
using System.IO.Pipelines;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using McpResearch.Server.Hosting;
using McpResearch.Server.Setup;
using McpResearch.Server.Tests.Fixtures;
using McpResearch.Server.Tools;
using Microsoft.Extensions.Logging.Abstractions;

namespace McpResearch.Server.Tests.Processes;

/// <summary>The program as a process answers as it does within the tests: what a native build has cut away, or has no code for, shows here.</summary>
public partial class SameAnswersTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private static readonly (string Tool, string Arguments)[] Calls =
    [
        ("search_articles", """{"query":"agents","facets":true,"detail":"full"}"""),
        ("get_article", """{"id":"claude-opus-46"}"""),
        ("get_reference", """{"ids":["weixun2025"],"format":"csl-json"}"""),
        ("get_digest", """{"date":"latest"}"""),
    ];

    private static readonly (string Prompt, string Arguments)[] Prompts =
    [
        ("research_brief", """{"topic":"agents"}"""),
        ("literature_review", """{"topic":"agents","format":"bibtex"}"""),
        ("compare", """{"ids":"claude-opus-46, gpt-53-codex"}"""),
        ("triage_backlog", "{}"),
    ];

    private static readonly string[] Addresses =
    [
        "research://themes?format=json", "research://backlog?format=json", "research://article/2026-02-07/claude-opus-46?format=json", "research://reference/weixun2025?format=json",
        "research://digest/2026-02-07?format=json", "research://theme/2026-02-07/1", "research://article/none",
    ];

    [Theory]
    [InlineData("--version")]
    [InlineData("--help")]
    [InlineData("sreach", "x")]
    [InlineData("search", "x", "--since", "yesterday")]
    [InlineData("search", "horizon", "lm", "--explain")]
    [InlineData("search", "claude", "opus", "--kind", "article,reference", "--json")]
    [InlineData("show", "@weixun2025", "--format", "csl-json")]
    [InlineData("themes")]
    [InlineData("verify", "trains a model of 120B on one GPU", "--json")]
    [InlineData("backlog")]
    [InlineData("index", "--json")]
    [InlineData("completions", "bash")]
    public async Task A_command_line_is_answered_alike(params string[] line)
    {
        Assert.Equal(0, await new TestTerminal(sample.Scratch).RunAsync("index"));
        var terminal = new TestTerminal(sample.Scratch);
        var code = await terminal.RunAsync(line);
        var (ended, output, error) = await RunAsync(BuiltProgram.On(sample.Scratch, line));
        Assert.Equal(Neutral(terminal.Error.ToString(), sample.Scratch), Neutral(error, sample.Scratch));
        Assert.Equal(Neutral(terminal.Output.ToString(), sample.Scratch), Neutral(output, sample.Scratch));
        Assert.Equal(code, ended);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_tool_prompt_and_resource_is_answered_alike(bool connector)
    {
        var here = await AskAllAsync(connector, async (scratch, ask) =>
        {
            var (toServer, fromServer) = (new Pipe(), new Pipe());
            await using var corpus = scratch.Open();
            var serving = StdioServer.RunAsync(corpus, toServer.Reader.AsStream(), fromServer.Writer.AsStream(), NullLoggerFactory.Instance, TestContext.Current.CancellationToken, connector);
            await ask(new(toServer.Writer.AsStream(), fromServer.Reader.AsStream()));
            await toServer.Writer.CompleteAsync();
            await serving;
        });
        var there = await AskAllAsync(connector, async (scratch, ask) =>
        {
            using var server = ServerProcess.Start(scratch, connector ? ["--connector"] : []);
            await ask(new(server.Input, server.Output));
        });
        Assert.All(here.Zip(there), pair => Assert.Equal(pair.First, pair.Second));
    }

    private static async Task<List<string>> AskAllAsync(bool connector, Func<Scratch, Func<Talk, Task>, Task> serve)
    {
        using var scratch = Scratch.WithSample();
        await new TestTerminal(scratch).RunAsync("index");
        var answers = new List<string>();
        await serve(scratch, async talk =>
        {
            answers.Add(Neutral((await talk.OpenAsync()).GetRawText(), scratch));
            foreach (var (method, parameters) in Requests(scratch, connector))
                answers.Add($"{method} {parameters.ToJsonString()}: {Neutral((await talk.AskAsync(method, parameters)).GetRawText(), scratch)}");
        });
        return answers;
    }

    private static IEnumerable<(string Method, JsonObject Parameters)> Requests(Scratch scratch, bool connector)
    {
        foreach (var method in (string[])["ping", "tools/list", "prompts/list", "resources/list", "resources/templates/list", "skills/list", "no/such"])
            yield return (method, []);
        var offer = new Offer(scratch.Open(), connector);
        foreach (var (name, arguments) in Calls)
            yield return Call(name, Object(arguments));
        foreach (var (name, arguments) in Prompts)
            yield return ("prompts/get", new() { ["name"] = name, ["arguments"] = Object(arguments) });
        foreach (var uri in Addresses.Concat(offer.Resources.Where(resource => !resource.IsTemplated).Select(resource => resource.ProtocolResourceTemplate.UriTemplate)))
            yield return ("resources/read", new() { ["uri"] = uri });
        yield return ("completion/complete", Object("""{"ref":{"type":"ref/resource","uri":"research://article/{+key}{?format}"},"argument":{"name":"key","value":"2026"}}"""));
        yield return ("resources/subscribe", new() { ["uri"] = "research://backlog" });

        // Those that write come last: when the index shows what they wrote is another moment each time.
        foreach (var tool in offer.Tools.OrderBy(tool => tool.ProtocolTool.Annotations!.ReadOnlyHint != true))
        {
            yield return Call(tool.ProtocolTool.Name, new() { ["no_such_argument"] = 1 });
            yield return Call(tool.ProtocolTool.Name, Object(tool.Metadata.OfType<ToolDefinition>().Single().Example));
        }
    }

    private static JsonObject Object(string json) => (JsonObject)JsonNode.Parse(json)!;

    private static (string, JsonObject) Call(string tool, JsonObject arguments) => ("tools/call", new() { ["name"] = tool, ["arguments"] = arguments });

    private static async Task<(int Code, string Output, string Error)> RunAsync(ServerCommand command)
    {
        using var process = Process.Start(new ProcessStartInfo(command.Program, command.Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    // Without what is another one each time: folder, moment, random ids, who has the lease, and the name that help takes from the process.
    private static string Neutral(string text, Scratch scratch) =>
        Changing().Replace(text.ReplaceLineEndings("\n").Replace(scratch.Root, "ROOT", StringComparison.Ordinal), "*").Replace("McpResearch.Server.Tests", "mcp-research", StringComparison.Ordinal);

    [GeneratedRegex("""\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*Z?|(?<=backlog[:/])[0-9a-f]{12}|(?<=generation\\*":)\d+|(?<=writer\\*":)\w+""")]
    private static partial Regex Changing();
}

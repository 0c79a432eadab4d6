using McpResearch.Server.Cli;
using McpResearch.Server.Setup;
using McpResearch.Server.Tests.Fixtures;
using McpResearch.Server.Tools;

namespace McpResearch.Server.Tests.Docs;

/// <summary>The references say what the program says.</summary>
public class ReferenceTests
{
    [Fact]
    public void Every_tool_is_described_as_it_is()
    {
        var tools = ToolSet.Of(new ResearchCorpus(new() { CorpusFolder = "nowhere" }), connector: true).ToDictionary(tool => tool.ProtocolTool.Name);
        Assert.Equal(tools.Keys, MadeBlocks.Check("TOOLS.md", name => ToolReference.Of(tools[name])));
    }

    [Fact]
    public void Every_verb_is_described_as_it_is()
    {
        using var scratch = new Scratch();
        var verbs = CommandReference.All(CommandLine.Create(new TestTerminal(scratch).Terminal));
        Assert.Equal(verbs.Keys, MadeBlocks.Check("COMMAND-LINE.md", words => CommandReference.Of(words, verbs[words])));
    }

    [Fact]
    public void Every_client_is_described_as_it_is()
    {
        var clients = Client.All.ToDictionary(client => client.Name);
        Assert.Equal(clients.Keys, MadeBlocks.Check("CONNECT.md", name => ClientReference.Of(clients[name])));
    }

    [Fact]
    public async Task Every_verb_has_examples_that_parse_and_its_help_shows_them()
    {
        using var scratch = new Scratch();
        var root = CommandLine.Create(new TestTerminal(scratch).Terminal);
        foreach (var (words, command) in CommandReference.All(root))
        {
            var examples = HelpWithExamples.Examples(command);
            Assert.True(examples.Count > 0, words);
            Assert.All(examples, example => Assert.All(ShellLine.Ours(example, scratch.Root), line => Assert.Null(WrongUse.Find(root.Parse(line, CommandLine.Parsing)))));
            var terminal = new TestTerminal(scratch);
            Assert.Equal(0, await terminal.RunBareAsync([.. words == "mcp-research" ? [] : words.Split(' '), "--help"]));
            Assert.Contains(examples[0], terminal.Output.ToString());
        }
    }
}

using System.Text.RegularExpressions;
using McpResearch.Server.Cli;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Cli;

public partial class ColourTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Theory]
    [InlineData(false, null, null, false)]
    [InlineData(true, null, "1", false)]
    [InlineData(true, "1", "1", false)]
    [InlineData(false, "1", null, true)]
    [InlineData(true, "1", null, true)]
    public async Task Colours_are_for_people_and_for_pagers_that_want_them(bool isPerson, string? force, string? no, bool coloured)
    {
        foreach (var line in new string[][] { ["show", "claude-opus-46"], ["search", "claude opus"], ["doctor"] })
        {
            var terminal = new TestTerminal(sample.Scratch);
            terminal.Variables["FORCE_COLOR"] = force ?? "";
            terminal.Variables["NO_COLOR"] = no ?? "";
            await CommandLine.RunAsync([.. line, "--corpus", sample.Scratch.Corpus, "--index", sample.Scratch.Index], terminal.Terminal with { OutputIsTerminal = isPerson }, TestContext.Current.CancellationToken);
            Assert.True(coloured ? terminal.Output.ToString().Contains("\u001b[") : !Colour().IsMatch(terminal.Output.ToString()), line[0]);
        }
    }

    [GeneratedRegex(@"\e\[(?:\d+;)*(?:3|9)\d")]
    private static partial Regex Colour();

    [Fact]
    public async Task What_is_shown_to_a_program_is_the_text_of_the_entry()
    {
        var terminal = new TestTerminal(sample.Scratch);
        await terminal.RunAsync("show", "claude-opus-46");
        Assert.StartsWith("# Introducing Claude Opus 4.6\n", terminal.Output.ToString());
    }
}

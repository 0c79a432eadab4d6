using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Cli;

public class WrongUseTests
{
    [Theory]
    [InlineData("--bogus", "unknown option '--bogus'", "'mcp-research --help'")]
    [InlineData("search --limt 5 foo", "unknown option '--limt'. Did you mean '--limit'?", "'mcp-research search --help'")]
    [InlineData("search foo --corpsu x", "Did you mean '--corpus'?", "'mcp-research search --help'")]
    [InlineData("serach foo", "unknown verb 'serach'. Did you mean 'search'?", "'mcp-research --help'")]
    [InlineData("show a b", "unknown argument 'b'", "'mcp-research show --help'")]
    [InlineData("show", "'ID'", "'mcp-research show --help'")]
    [InlineData("search x --limit ten", "--limit must be a whole number from 1 to 50, got 'ten'", "search --help")]
    [InlineData("search x --limit 51", "--limit must be a whole number from 1 to 50, got '51'", "search --help")]
    [InlineData("search x --sort best", "--sort must be one of relevance, newest, oldest, got 'best'", "search --help")]
    [InlineData("show x --format word", "--format must be one of bibtex, csl-json, ris, markdown, biblatex, apa, got 'word'", "show --help")]
    [InlineData("backlog add", "'TITLE'", "'mcp-research backlog add --help'")]
    [InlineData("serve --http http://0.0.0.0:3001", "can be reached from other machines", "")]
    [InlineData("serve --http ftp://localhost", "--http must be an address", "")]
    public async Task A_wrong_command_line_says_what_is_wrong_and_ends_with_2(string line, string fault, string hint)
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(2, await terminal.RunBareAsync(line.Split(' ')));
        Assert.Contains(fault, terminal.Error.ToString());
        Assert.Contains(hint, terminal.Error.ToString());
        Assert.DoesNotContain("   at ", terminal.Error.ToString());
        Assert.Empty(terminal.Output.ToString());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("search --help")]
    [InlineData("--version")]
    public async Task Help_and_version_are_results(string line)
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(0, await terminal.RunBareAsync(line.Split(' ')));
        Assert.NotEmpty(terminal.Output.ToString());
    }

    [Fact]
    public async Task The_version_has_no_build_number()
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        await terminal.RunBareAsync("--version");
        Assert.Matches(@"^\d+\.\d+\.\d+(-[\w.]+)?\n$", terminal.Output.ToString());
    }

    [Fact]
    public void The_program_is_named_as_its_users_call_it() => Assert.Equal("mcp-research", typeof(Server.Cli.CommandLine).Assembly.GetName().Name);
}

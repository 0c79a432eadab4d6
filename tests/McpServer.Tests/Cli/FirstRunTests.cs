using McpResearch.Server.Cli;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Cli;

public class FirstRunTests
{
    [Theory]
    [InlineData("s", 0, true)]
    [InlineData(" Sample ", 0, true)]
    [InlineData("e", 1, true)]
    [InlineData("", 3, false)]
    [InlineData(null, 3, false)]
    public async Task A_person_is_offered_a_corpus(string? answer, int code, bool made)
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(code, await RunAsync(terminal, scratch, answer, isPerson: true));
        Assert.Contains("There is no corpus yet", terminal.Error.ToString());
        Assert.Contains(Path.Combine(scratch.Root, "data"), terminal.Error.ToString());
        Assert.Equal(made, Directory.Exists(Path.Combine(terminal.Terminal.Home, "research")));
    }

    [Fact]
    public async Task A_program_is_not_asked()
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(3, await RunAsync(terminal, scratch, "s", isPerson: false));
        Assert.DoesNotContain("[s]", terminal.Error.ToString());
        Assert.False(Directory.Exists(terminal.Terminal.Home));
    }

    [Fact]
    public async Task A_corpus_that_was_named_is_not_made_up()
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(3, await RunAsync(terminal, scratch, "s", isPerson: true, "--corpus", Path.Combine(scratch.Root, "typo")));
        Assert.DoesNotContain("[s]", terminal.Error.ToString());
    }

    private static Task<int> RunAsync(TestTerminal terminal, Scratch scratch, string? answer, bool isPerson, params string[] more) => CommandLine.RunAsync(
        ["search", "claude opus", "--index", scratch.Index, .. more], terminal.Terminal with { InputIsTerminal = isPerson, ErrorIsTerminal = isPerson, ReadLine = () => answer }, TestContext.Current.CancellationToken);
}

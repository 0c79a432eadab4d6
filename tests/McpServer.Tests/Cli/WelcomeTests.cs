using McpResearch.Server.Cli;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Cli;

public class WelcomeTests
{
    [Fact]
    public async Task A_person_is_told_what_is_served_and_how_to_connect()
    {
        using var scratch = Scratch.WithSample();
        var terminal = new TestTerminal(scratch);
        await using var corpus = scratch.Open();
        await Welcome.WriteAsync(terminal.Terminal with { InputIsTerminal = true }, new() { CorpusFolder = scratch.Corpus }, corpus, null, TestContext.Current.CancellationToken);
        var text = terminal.Error.ToString();
        Assert.Contains($"serves {scratch.Corpus} over standard input and output", text);
        Assert.Contains("claude mcp add research -- ", text);
        Assert.Contains("claude_desktop_config.json", text);
        Assert.Contains("\"mcpServers\":{\"research\":{\"command\":", text);
        Assert.Contains("http://127.0.0.1:3001/mcp", text);
        Assert.Matches(@"\d+ entries: ", text);
        Assert.Empty(terminal.Output.ToString());
    }

    [Fact]
    public async Task A_person_who_serves_HTTP_is_told_where_the_page_is()
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        await using var corpus = scratch.Open();
        await Welcome.WriteAsync(terminal.Terminal, new() { CorpusFolder = scratch.Corpus }, corpus, new("http://127.0.0.1:3001"), TestContext.Current.CancellationToken);
        Assert.Contains("in a browser: http://127.0.0.1:3001/\n", terminal.Error.ToString());
    }

    [Fact]
    public async Task A_client_that_starts_the_server_is_told_nothing()
    {
        using var scratch = Scratch.WithSample();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(0, await terminal.RunAsync());
        Assert.Empty(terminal.Output.ToString());
        Assert.Empty(terminal.Error.ToString());
    }
}

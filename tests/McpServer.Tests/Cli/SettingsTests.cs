using McpResearch.Corpus.Errors;
using McpResearch.Server.Cli;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Cli;

public sealed class SettingsTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly TestTerminal terminal;

    public SettingsTests() => terminal = new(scratch);

    [Fact]
    public void The_option_wins_over_the_environment_and_that_over_the_file_and_that_over_the_default()
    {
        File.WriteAllText(Path.Combine(scratch.Corpus, "mcp-research.json"), """{"index": "from-file", /* why not */ "http": "3003",}""");
        Assert.Equal(Path.Combine(scratch.Corpus, "from-file"), Resolve(scratch.Corpus).IndexFolder);
        terminal.Variables["MCP_RESEARCH_INDEX"] = "from-environment";
        Assert.Equal(Path.Combine(scratch.Root, "from-environment"), Resolve(scratch.Corpus).IndexFolder);
        Assert.Equal(Path.Combine(scratch.Root, "from-option"), Resolve(scratch.Corpus, "from-option").IndexFolder);
        Assert.Equal("3003", Resolve(scratch.Corpus).Http);
    }

    [Fact]
    public void The_corpus_comes_from_the_option_then_the_environment()
    {
        terminal.Variables["MCP_RESEARCH_CORPUS"] = "elsewhere";
        Assert.Equal(Path.Combine(scratch.Root, "elsewhere"), Resolve().CorpusFolder);
        Assert.Equal(scratch.Corpus, Resolve("corpus").CorpusFolder);
    }

    [Fact]
    public void Without_any_it_is_data_when_that_is_a_corpus_else_research_at_home()
    {
        var home = Path.Combine(scratch.Root, "home", "research");
        Assert.Equal(home, Resolve().CorpusFolder);
        var data = Directory.CreateDirectory(Path.Combine(scratch.Root, "data"));
        File.WriteAllText(Path.Combine(data.FullName, "table.csv"), "a,b");
        Assert.Equal(home, Resolve().CorpusFolder);
        File.WriteAllText(Path.Combine(data.CreateSubdirectory("digests").FullName, "2026-02-07.md"), "# AI Digest - 2026-02-07");
        Assert.Equal(data.FullName, Resolve().CorpusFolder);
        Assert.True(Resolve().CorpusByDefault);
    }

    [Fact]
    public void A_tilde_is_the_home_folder() => Assert.Equal(Path.Combine(scratch.Root, "home", "notes"), Resolve("~/notes").CorpusFolder);

    [Theory]
    [InlineData(null, null, false, false)]
    [InlineData(null, null, true, true)]
    [InlineData(null, "0", true, false)]
    [InlineData(null, "Yes", false, true)]
    [InlineData(true, "0", false, true)]
    [InlineData(false, "1", true, false)]
    public void Read_only_comes_from_the_option_then_the_environment_then_the_file(bool? option, string? variable, bool file, bool expected)
    {
        if (file)
            File.WriteAllText(Path.Combine(scratch.Corpus, "mcp-research.json"), """{"readOnly": true}""");
        if (variable is not null)
            terminal.Variables["MCP_RESEARCH_READ_ONLY"] = variable;
        Assert.Equal(expected, Settings.Resolve(terminal.Terminal, scratch.Corpus, readOnly: option).ReadOnly);
    }

    [Fact]
    public void A_variable_that_is_no_switch_is_named()
    {
        terminal.Variables["MCP_RESEARCH_READ_ONLY"] = "maybe";
        Assert.Contains("MCP_RESEARCH_READ_ONLY is 'maybe'", Assert.Throws<CorpusException>(() => Resolve(scratch.Corpus)).Message);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"idnex": "x"}""")]
    [InlineData("[]")]
    public void A_settings_file_that_is_not_understood_is_named_with_its_line(string content)
    {
        File.WriteAllText(Path.Combine(scratch.Corpus, "mcp-research.json"), content);
        var error = Assert.Throws<CorpusException>(() => Resolve(scratch.Corpus));
        Assert.Equal(CorpusError.CorpusUnusable, error.Error);
        Assert.Contains("mcp-research.json, line 1", error.Message);
    }

    [Theory]
    [InlineData(CorpusError.BadArgument, 2)]
    [InlineData(CorpusError.CorpusUnusable, 3)]
    [InlineData(CorpusError.IndexUnusable, 3)]
    [InlineData(CorpusError.BacklogNotWritten, 3)]
    [InlineData(CorpusError.NoteNotWritten, 3)]
    [InlineData(CorpusError.ReadOnly, 3)]
    [InlineData(CorpusError.Busy, 4)]
    public void Every_error_has_its_exit_code(CorpusError error, int code) => Assert.Equal(code, ExitCodes.Of(error));

    public void Dispose() => scratch.Dispose();

    private Settings Resolve(string? corpus = null, string? index = null) => Settings.Resolve(terminal.Terminal, corpus, index);
}

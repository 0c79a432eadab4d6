using System.Text.Json;
using McpResearch.Server.Cli;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Cli;

public class IntakeVerbTests
{
    [Fact]
    public async Task Import_names_what_it_brought_and_what_not()
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        var file = Path.Combine(scratch.Root, "my refs.bib");
        await File.WriteAllTextAsync(file, "@misc{a, title = {A work of note}, doi = {10.1000/a}}\n@misc{b, title = {A work again}, doi = {10.1000/a}}\n@misc{c, year = {soon}}", TestContext.Current.CancellationToken);
        Assert.Equal(0, await terminal.RunAsync("import", file));
        var text = terminal.Output.ToString();
        Assert.Contains("my refs.bib: 3 records, 2 problems", text);
        Assert.Contains("my refs.bib:3: \"soon\" was found as the date", text);
        Assert.Contains("b is a (same doi): merged", text);
        Assert.Contains("2 were imported, 1 merged", text);
        Assert.Contains("Written: references/my-refs.md", text);
        Assert.Equal(0, await terminal.RunAsync("show", "@a", "--format", "ris"));
    }

    [Fact]
    public async Task Import_answers_as_json()
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        var file = Path.Combine(scratch.Root, "refs.ris");
        await File.WriteAllTextAsync(file, "TY  - BOOK\nTI  - A book\nER  - \n", TestContext.Current.CancellationToken);
        Assert.Equal(0, await terminal.RunAsync("import", "refs.ris", "--dry-run", "--json"));
        var report = JsonElement.Parse(terminal.Output.ToString());
        Assert.Equal((1, true, "references/refs.md"), (report.GetProperty("imported").GetInt32(), report.GetProperty("dryRun").GetBoolean(), report.GetProperty("written")[0].GetString()));
        Assert.Empty(Directory.GetFileSystemEntries(scratch.Corpus));
    }

    [Theory]
    [InlineData(2, "import", "nowhere.bib")]
    [InlineData(2, "import", "x.json", "--duplicates", "perhaps")]
    [InlineData(1, "import", "x.json")]
    [InlineData(2, "import", "x.ris", "--into", "../elsewhere")]
    public async Task The_exit_code_says_how_it_went(int code, params string[] line)
    {
        using var scratch = new Scratch();
        await File.WriteAllTextAsync(Path.Combine(scratch.Root, "x.json"), "{}", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(scratch.Root, "x.ris"), "TY  - BOOK\nTI  - A book\nER  - \n", TestContext.Current.CancellationToken);
        Assert.Equal(code, await new TestTerminal(scratch).RunAsync(line));
    }

    [Theory]
    [InlineData("bibtex", "urldate = {2026-02-07}")]
    [InlineData("apa", "https://")]
    public async Task Articles_are_cited_too(string format, string expected)
    {
        using var scratch = Scratch.WithSample();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(0, await terminal.RunAsync("show", "article:2026-02-07/claude-opus-46", "--format", format));
        Assert.Contains(expected, terminal.Output.ToString());
    }

    [Fact]
    public async Task Search_cites_what_it_finds()
    {
        using var scratch = Scratch.WithSample();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(0, await terminal.RunAsync("search", "agent", "--kind", "reference", "--limit", "3", "--format", "biblatex"));
        Assert.Equal(3, terminal.Output.ToString().Split("\n@").Length);
        Assert.DoesNotContain("\u001b", terminal.Output.ToString());
    }

    [Fact]
    public async Task Search_opens_the_page_of_the_first_result()
    {
        using var scratch = Scratch.WithSample();
        var terminal = new TestTerminal(scratch);
        var opened = new List<string>();
        await CommandLine.RunAsync(["search", "@weixun2025", "--open", "--corpus", scratch.Corpus, "--index", scratch.Index], terminal.Terminal with { OpenPage = address => { opened.Add(address); return true; } }, TestContext.Current.CancellationToken);
        Assert.StartsWith("https://arxiv.org/", Assert.Single(opened));
    }

    [Theory]
    [InlineData("--sample", true)]
    [InlineData("--empty", false)]
    public async Task Init_makes_a_corpus_once(string option, bool finds)
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        var folder = Path.Combine(scratch.Root, "내 연구 folder");
        Assert.Equal(0, await terminal.RunBareAsync("init", folder, option));
        Assert.Contains("mcp-research setup", terminal.Output.ToString());
        Assert.Equal(finds ? 0 : 1, await terminal.RunBareAsync("search", "claude opus", "--corpus", folder, "--index", scratch.Index));
        Assert.Equal(finds ? 2 : 0, await terminal.RunBareAsync("init", folder));
    }

    [Fact]
    public async Task A_first_run_says_where_it_looked_and_what_to_do()
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(3, await terminal.RunBareAsync("search", "x", "--index", scratch.Index));
        Assert.Contains(Path.Combine(terminal.Terminal.Home, "research"), terminal.Error.ToString());
        Assert.Contains("mcp-research init", terminal.Error.ToString());
    }

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "compdef ")]
    [InlineData("fish", "complete -c")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task Completions_print_the_script_of_a_shell(string shell, string expected)
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(0, await terminal.RunBareAsync("completions", shell));
        Assert.Contains(expected, terminal.Output.ToString());
    }

    [Theory]
    [InlineData("[suggest:2]", "se", "search")]
    [InlineData("[suggest:14]", "show x --form", "--format")]
    [InlineData("[suggest:16]", "show x --format ", "biblatex")]
    [InlineData("[suggest:6]", "setup ", "claude-desktop")]
    public async Task The_program_knows_what_may_follow(string directive, string line, string expected)
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(0, await terminal.RunBareAsync(directive, line));
        Assert.Contains(expected, terminal.Output.ToString().Split('\n'));
    }

    [Fact]
    public async Task Watch_tells_of_a_change_until_it_is_stopped()
    {
        using var scratch = Scratch.WithSample();
        var terminal = new TestTerminal(scratch);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new SignalWriter("entries (+", stop);
        var watching = CommandLine.RunAsync(["watch", "--corpus", scratch.Corpus, "--index", scratch.Index], terminal.Terminal with { Output = output }, stop.Token);
        await output.FirstLine.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(scratch.Corpus, "new.md"), "# A new note\n\nText.", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCodes.Interrupted, await watching.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));
        Assert.Contains("entries (+1)", output.ToString());
    }

    /// <summary>Stops the program once a text was written.</summary>
    private sealed class SignalWriter(string text, CancellationTokenSource stop) : StringWriter
    {
        private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task FirstLine => first.Task;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            first.TrySetResult();
            if (value?.Contains(text, StringComparison.Ordinal) == true)
                stop.Cancel();
        }
    }
}

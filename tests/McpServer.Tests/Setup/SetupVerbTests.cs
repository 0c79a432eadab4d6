using System.Text.Json;
using McpResearch.Server.Cli;
using McpResearch.Server.Setup;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Setup;

public class SetupVerbTests
{
    public static TheoryData<string> Clients => [.. Client.All.Select(client => client.Name)];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Printing_gives_the_snippet_alone_to_a_program(string client)
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(0, await RunAsync(terminal, scratch, "setup", client));
        Assert.Contains(JsonEncodedText.Encode(scratch.Corpus, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(), terminal.Output.ToString());
        Assert.Contains("--write", terminal.Error.ToString());
        Assert.False(Directory.Exists(terminal.Terminal.Home));
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Writing_then_undoing_leaves_the_file_as_it_was(string client)
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        var file = FileOf(terminal, client);
        var text = client == "codex" ? "model = \"x\"\n" : "{\n  // mine\n  \"theme\": \"dark\"\n}\n";
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        Assert.Equal(0, await RunAsync(terminal, scratch, "setup", client, "--write"));
        Assert.Contains("kept as", terminal.Output.ToString());
        Assert.Contains(scratch.Corpus, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(0, await RunAsync(terminal, scratch, "setup", client, "--undo"));
        var left = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("research", left);
        Assert.Contains(client == "codex" ? "model = \"x\"" : "// mine", left);
        Assert.Equal(1, await RunAsync(terminal, scratch, "setup", client, "--undo"));
    }

    [Fact]
    public async Task Undoing_brings_back_the_entry_that_was_replaced()
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        var file = FileOf(terminal, "cursor");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        const string text = "{\"mcpServers\": {\"research\": {\"command\": \"mine\"}}}";
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        await RunAsync(terminal, scratch, "setup", "cursor", "--write");
        await RunAsync(terminal, scratch, "setup", "cursor", "--undo");
        Assert.Contains("\"mine\"", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_broken_file_is_left_alone()
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        var file = FileOf(terminal, "cursor");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "{\"mcpServers\": ", TestContext.Current.CancellationToken);
        Assert.Equal(3, await RunAsync(terminal, scratch, "setup", "cursor", "--write"));
        Assert.Contains("was left as it is", terminal.Error.ToString());
        Assert.Equal("{\"mcpServers\": ", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_server_that_does_not_start_is_not_written()
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(3, await RunAsync(terminal, scratch, (_, _, _) => Task.FromResult<string?>("It cannot be started."), "setup", "cursor", "--write"));
        Assert.Contains("It cannot be started.", terminal.Error.ToString());
        Assert.False(File.Exists(FileOf(terminal, "cursor")));
    }

    [Theory]
    [InlineData("setup", "cursr")]
    [InlineData("setup", "cursor", "--name", "a b")]
    public async Task Wrong_arguments_are_named(params string[] line)
    {
        using var scratch = new Scratch();
        var terminal = new TestTerminal(scratch);
        Assert.Equal(2, await RunAsync(terminal, scratch, line));
        Assert.Contains("allowed", terminal.Error.ToString());
    }

    [Fact]
    public async Task Doctor_names_an_entry_that_leads_nowhere_and_its_fix()
    {
        using var scratch = Scratch.WithSample();
        var terminal = new TestTerminal(scratch);
        var file = FileOf(terminal, "zed");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "{\"context_servers\": {\"research\": {\"command\": \"/nowhere/mcp-research\", \"args\": []}}}", TestContext.Current.CancellationToken);
        Assert.Equal(0, await RunAsync(terminal, scratch, "doctor"));
        Assert.Contains("!!  Client", terminal.Output.ToString());
        Assert.Contains("/nowhere/mcp-research, which is not there", terminal.Output.ToString());
        Assert.Contains("mcp-research setup zed --write", terminal.Output.ToString());
    }

    [Fact]
    public async Task The_probe_tells_a_server_from_another_program()
    {
        using var scratch = Scratch.WithSample();
        var server = BuiltProgram.On(scratch, "serve");
        Assert.Null(await ServerProbe.TryAsync(server, scratch.Root, TestContext.Current.CancellationToken));
        Assert.NotNull(await ServerProbe.TryAsync(server with { Arguments = ["--version"] }, scratch.Root, TestContext.Current.CancellationToken));
        Assert.Contains("cannot be started", await ServerProbe.TryAsync(new("/nowhere/mcp-research", []), scratch.Root, TestContext.Current.CancellationToken));
    }

    private static Task<int> RunAsync(TestTerminal terminal, Scratch scratch, params string[] line) => RunAsync(terminal, scratch, (_, _, _) => Task.FromResult<string?>(null), line);

    private static Task<int> RunAsync(TestTerminal terminal, Scratch scratch, Func<ServerCommand, string, CancellationToken, Task<string?>> probe, params string[] line) =>
        CommandLine.RunAsync([.. line, "--corpus", scratch.Corpus, "--index", scratch.Index], terminal.Terminal with { ProbeServer = probe }, TestContext.Current.CancellationToken);

    private static string FileOf(TestTerminal terminal, string client) => Client.All.Single(one => one.Name == client).File(HostSystem.Of(terminal.Terminal));
}

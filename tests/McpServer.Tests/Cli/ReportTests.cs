using System.Text.Json;
using McpResearch.Server.Cli;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Cli;

public class ReportTests
{
    [Fact]
    public async Task Verbs_without_a_tool_say_as_json_what_they_did()
    {
        using var scratch = new Scratch();
        var folder = Path.Combine(scratch.Root, "a b");
        Assert.Equal(folder, (await JsonAsync(scratch, 0, "init", folder)).GetProperty("corpus").GetString());
        Assert.Equal("printed", (await JsonAsync(scratch, 0, "setup", "cursor", "--corpus", folder)).GetProperty("outcome").GetString());
        Assert.Equal("absent", (await JsonAsync(scratch, 1, "setup", "cursor", "--undo")).GetProperty("outcome").GetString());
        Assert.Equal("written", (await JsonAsync(scratch, 0, "setup", "cursor", "--write")).GetProperty("outcome").GetString());
        Assert.Equal("removed", (await JsonAsync(scratch, 0, "setup", "cursor", "--undo")).GetProperty("outcome").GetString());
        Assert.StartsWith("mrk_", (await JsonAsync(scratch, 0, "keys", "create", "ann")).GetProperty("key").GetString());
        var listed = Assert.Single((await JsonAsync(scratch, 0, "keys", "list")).EnumerateArray());
        Assert.Equal(("ann", "read", false), (listed.GetProperty("name").GetString(), listed.GetProperty("scope").GetString(), listed.TryGetProperty("key", out _)));
    }

    private static async Task<JsonElement> JsonAsync(Scratch scratch, int code, params string[] line)
    {
        var terminal = new TestTerminal(scratch);
        terminal.Variables["XDG_CONFIG_HOME"] = terminal.Variables["APPDATA"] = Path.Combine(scratch.Root, "config");
        Assert.Equal(code, await CommandLine.RunAsync([.. line, "--json"], terminal.Terminal with { ProbeServer = (_, _, _) => Task.FromResult<string?>(null) }, TestContext.Current.CancellationToken));
        return JsonElement.Parse(terminal.Output.ToString());
    }
}

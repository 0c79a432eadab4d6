using McpResearch.Server.Http.Keys;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Http;

public sealed class KeysVerbTests : IDisposable
{
    private readonly Scratch scratch = new();

    private string KeyFilePath => Path.Combine(scratch.Root, "home", ".config", "mcp-research", "keys.json");

    [Fact]
    public async Task A_key_is_shown_once_and_kept_as_a_hash()
    {
        var secret = await CreateAsync("ann", "--scope", "write");
        Assert.Matches("^mrk_[A-Za-z0-9_-]{43}$", secret);
        var text = File.ReadAllText(KeyFilePath);
        Assert.Contains("\"ann\"", text);
        Assert.DoesNotContain(secret, text);
        var list = await RunAsync(0, "keys", "list");
        Assert.Contains("ann", list);
        Assert.DoesNotContain(secret, list);
    }

    [Fact]
    public async Task The_file_is_for_its_owner_alone()
    {
        await CreateAsync("ann");
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFilePath));
        File.SetUnixFileMode(KeyFilePath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherWrite);
        Assert.Contains("chmod go-w", await RunAsync(3, "keys", "list"));
    }

    [Fact]
    public async Task A_name_is_used_once_until_its_key_is_revoked()
    {
        var first = await CreateAsync("ann");
        Assert.Contains("keys revoke ann", await RunAsync(2, "keys", "create", "ann"));
        await RunAsync(0, "keys", "revoke", "ann");
        await RunAsync(1, "keys", "revoke", "ann");
        Assert.NotEqual(first, await CreateAsync("ann"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ann\nbob")]
    [InlineData("a b")]
    [InlineData("../x")]
    public async Task A_name_is_a_plain_word(string name) => Assert.Contains("letters, digits", await RunAsync(2, "keys", "create", name));

    [Fact]
    public async Task Keys_made_at_the_same_time_are_all_kept()
    {
        var file = new KeyFile(KeyFilePath, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => file.Create($"k{i}", "read"))));
        Assert.Equal(8, file.Read().Count);
    }

    public void Dispose() => scratch.Dispose();

    private async Task<string> CreateAsync(string name, params string[] more)
    {
        var terminal = new TestTerminal(scratch);
        Assert.Equal(0, await terminal.RunBareAsync(["keys", "create", name, .. more]));
        return terminal.Output.ToString().TrimEnd('\n');
    }

    private async Task<string> RunAsync(int code, params string[] arguments)
    {
        var terminal = new TestTerminal(scratch);
        Assert.Equal(code, await terminal.RunBareAsync(arguments));
        return terminal.Output.ToString() + terminal.Error;
    }
}

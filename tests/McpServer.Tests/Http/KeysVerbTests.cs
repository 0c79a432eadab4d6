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
    public async Task The_list_says_until_when_a_key_is_good()
    {
        await CreateAsync("forever");
        await CreateAsync("long", "--expires", "3000-12-31");
        new KeyFile(KeyFilePath, TimeProvider.System).Create("past", "read", DateTimeOffset.UnixEpoch);
        var list = (await RunAsync(0, "keys", "list")).Split('\n');
        Assert.Contains(list, line => line.Contains("forever") && line.Contains("never"));
        Assert.Contains(list, line => line.Contains("long") && line.Contains("3001-01-01 00:00Z"));
        Assert.Contains(list, line => line.Contains("past") && line.Contains("(expired)"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("99999")]
    [InlineData("2020-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("soon")]
    [InlineData("")]
    public async Task An_end_is_days_or_a_day_to_come(string expires) => Assert.Contains("number of days", await RunAsync(2, "keys", "create", "ann", "--expires", expires));

    [Fact]
    public void Days_count_from_now_and_a_day_counts_until_it_is_over()
    {
        var now = new DateTimeOffset(2026, 2, 7, 10, 0, 0, TimeSpan.Zero);
        Assert.Null(KeyExpiry.Parse(null, now));
        Assert.Equal(now.AddDays(90), KeyExpiry.Parse("90", now));
        Assert.Equal(new DateTimeOffset(2026, 2, 8, 0, 0, 0, TimeSpan.Zero), KeyExpiry.Parse("2026-02-07", now));
    }

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

using System.Text.RegularExpressions;
using McpResearch.Server.Http;
using McpResearch.Server.Http.Keys;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Http;

/// <summary>Everything in <see cref="HostileCases"/> against a real server on loopback. The answers stand in <c>Golden/hostile.md</c>; none gets in, and after each one the next caller is served.</summary>
public sealed partial class HostileTests : IAsyncLifetime
{
    private readonly Scratch scratch = Scratch.WithSample();
    private Issuer issuer = null!;
    private TeamServer server = null!;
    private string key = "";

    [Fact]
    public async Task Nothing_that_is_sent_gets_in_or_stops_the_others()
    {
        var rows = new List<string> { "| sent | answer |", "| --- | --- |" };
        foreach (var (name, bytes) in HostileCases.Quick)
        {
            await using var wire = await Wire.OpenAsync(server, bytes.Replace("{key}", key));
            rows.Add($"| {name.Replace("\\\\", "\\")} | {Short(await AnswerAsync(wire))} |");
            await OthersAreServedAsync();
        }

        Assert.False(File.Exists(Path.Combine(scratch.Corpus, "backlog.jsonl")));
        var golden = Path.Combine(Repository.Root, "tests", "McpServer.Tests", "Golden", "hostile.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllLinesAsync(golden, rows, TestContext.Current.CancellationToken);
        Assert.All((await File.ReadAllLinesAsync(golden, TestContext.Current.CancellationToken)).Zip(rows), pair => Assert.True(IsAsGood(pair.First, pair.Second), $"Expected {pair.First}, got {pair.Second}"));
    }

    [Fact]
    public async Task Who_is_slow_or_says_nothing_is_hung_up_on_and_holds_up_nobody()
    {
        var waiting = new List<Task<string>>();
        for (var i = 0; i < 20; i++)
        {
            waiting.Add(EndOfAsync("", ""));
            waiting.Add(HalfOpenAsync(HostileCases.Head(500_000).Replace("{key}", key)));
            waiting.Add(EndOfAsync("POST /mcp HTTP/1.1\r\nHost: localhost\r\n", "X-A: b\r\n"));
            waiting.Add(EndOfAsync(HostileCases.Head(500_000).Replace("{key}", key), " "));
        }

        await OthersAreServedAsync();
        foreach (var answer in await Task.WhenAll(waiting))
            Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal), answer);
        await OthersAreServedAsync();
    }

    [Fact]
    public async Task A_name_from_outside_stays_one_word_in_the_backlog()
    {
        var token = issuer.Token(("sub", "ann\n{\"op\":\"added\"}\u001b[2J"));
        await server.CallAsync("add_backlog_item", """{"title":"Named by a stranger"}""", ("Authorization", $"Bearer {token}"));
        Assert.Single(File.ReadAllLines(Path.Combine(scratch.Corpus, "backlog.jsonl")));
    }

    public async ValueTask InitializeAsync()
    {
        issuer = await Issuer.StartAsync();
        var file = Path.Combine(scratch.Root, "keys.json");
        key = new KeyFile(file, TimeProvider.System).Create("rita", "read");
        var limits = new HttpLimits { HeaderTime = TimeSpan.FromSeconds(2), IdleTime = TimeSpan.FromSeconds(2), SlowTime = TimeSpan.FromSeconds(2), Rate = 10_000 };
        server = await TeamServer.StartAsync(new() { Keys = file, OAuth = OAuthSettings.Parse(issuer.Url, Issuer.Audience), Limits = limits, Metrics = true }, scratch);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await issuer.DisposeAsync();
    }

    /// <summary>What the server says at the end to somebody who goes on with a few bytes now and then.</summary>
    private async Task<string> EndOfAsync(string start, string drip)
    {
        await using var wire = await Wire.OpenAsync(server, start);
        var answer = wire.ReadToEndAsync();
        while (drip.Length > 0 && await Task.WhenAny(answer, Task.Delay(200, TestContext.Current.CancellationToken)) != answer)
            await wire.SendAsync(drip);
        return await answer;
    }

    private async Task<string> HalfOpenAsync(string start)
    {
        await using var wire = await Wire.OpenAsync(server, start);
        wire.HalfClose();
        return await wire.ReadToEndAsync();
    }

    // Each on a connection of its own: one that is kept may be closed as idle in the moment that it is used again.
    private async Task OthersAreServedAsync()
    {
        var response = await server.CallAsync("list_themes", """{"limit":1}""", ("Authorization", $"Bearer {key}"), ("Connection", "close"));
        Assert.Contains("\"themes\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<string> AnswerAsync(Wire wire)
    {
        var answer = await wire.ReadToEndAsync();
        Assert.DoesNotContain("root:", answer);
        Assert.DoesNotContain("   at ", answer);
        Assert.DoesNotContain(scratch.Root, answer);
        return answer;
    }

    // A refusal may be lost when the server hangs up on somebody who is still sending.
    private static bool IsAsGood(string expected, string actual) => expected == actual || (actual.EndsWith("| hung up |", StringComparison.Ordinal) && expected.Contains("| 4", StringComparison.Ordinal));

    private static string Short(string answer)
    {
        if (answer.Length == 0)
            return "hung up";
        if (!answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            return "not HTTP/1.1, then hung up";
        var status = answer.Split("\r\n")[0].Replace("HTTP/1.1 ", "");
        var words = status.StartsWith("200", StringComparison.Ordinal) && Says().Match(answer) is { Success: true } match ? match.Groups[1].Value : "";
        return $"{status}{(words.Length == 0 ? "" : $": {(words.Length > 100 ? words[..100] + "…" : words)}")}".Replace("|", "\\|");
    }

    [GeneratedRegex("\"(?:message|text)\":\"((?:[^\"\\\\]|\\\\.)*)")]
    private static partial Regex Says();
}

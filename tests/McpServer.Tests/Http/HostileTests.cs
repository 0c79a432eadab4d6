using System.Net;
using System.Text.RegularExpressions;
using McpResearch.Server.Http;
using McpResearch.Server.Http.Keys;
using McpResearch.Server.Tests.Fixtures;
using Microsoft.Extensions.Logging;

namespace McpResearch.Server.Tests.Http;

/// <summary>Everything in <see cref="HostileCases"/> against a real server on loopback. The answers stand in <c>Golden/hostile.md</c>; none gets in, and after each one the next caller is served.</summary>
public sealed partial class HostileTests : IAsyncLifetime
{
    private readonly Scratch scratch = Scratch.WithSample();
    private readonly ListLog log = new();
    private readonly Dictionary<string, string> stands = [];
    private Issuer issuer = null!;
    private TeamServer server = null!;
    private string key = "";

    [Fact]
    public async Task Nothing_that_is_sent_gets_in_or_stops_the_others()
    {
        var rows = new List<string> { "| sent | answer |", "| --- | --- |" };
        foreach (var (name, bytes) in HostileCases.Quick)
        {
            await using var wire = await Wire.OpenAsync(server, Filled(bytes));
            rows.Add($"| {name.Replace("\\\\", "\\")} | {Short(await AnswerAsync(wire))} |");
            await OthersAreServedAsync();
        }

        Assert.False(File.Exists(Path.Combine(scratch.Corpus, "backlog.jsonl")));
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/list"}""", ("Authorization", $"Bearer {stands["{other}"]}"), ("Mcp-Session-Id", stands["{session}"]))).StatusCode);
        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines, line => Assert.DoesNotContain(line, char.IsControl));
        Assert.All(stands.Values, secret => Assert.DoesNotContain(log.Lines, line => line.Contains(secret)));
        await HoldAsync("hostile.md", rows);
    }

    [Fact]
    public async Task Who_is_slow_or_says_nothing_is_hung_up_on_and_holds_up_nobody()
    {
        var waiting = HostileCases.Slow.Select(one => (one.Name, Ends: Enumerable.Range(0, 20).Select(_ => EndOfAsync(Filled(one.Start), one.Drip)).ToList())).ToList();
        await OthersAreServedAsync();
        var rows = new List<string> { "| sent, 20 times at once | answer |", "| --- | --- |" };
        foreach (var (name, ends) in waiting)
            rows.Add($"| {name} | {(await Task.WhenAll(ends)).Select(Short).FirstOrDefault(end => !IsRefusal(end)) ?? "4xx, or hung up"} |");
        await OthersAreServedAsync();
        await HoldAsync("hostile-slow.md", rows);
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
        var keys = new KeyFile(file, TimeProvider.System);
        key = keys.Create("rita", "read");
        var limits = new HttpLimits { HeaderTime = TimeSpan.FromSeconds(2), IdleTime = TimeSpan.FromSeconds(2), SlowTime = TimeSpan.FromSeconds(2), Rate = 10_000 };
        server = await TeamServer.StartAsync(new() { Keys = file, OAuth = OAuthSettings.Parse(issuer.Url, Issuer.Audience), Limits = limits, Metrics = true, LogQueries = true }, scratch, builder => builder.Logging.AddProvider(new ListLogs(log)));
        await FillAsync(keys);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await issuer.DisposeAsync();
    }

    private async Task FillAsync(KeyFile keys)
    {
        stands["{key}"] = key;
        stands["{expired key}"] = keys.Create("past", "write", DateTimeOffset.UnixEpoch);
        stands["{other}"] = keys.Create("other", "read");
        foreach (var (name, token) in issuer.WrongTokens)
            stands[$"{{{name}}}"] = token;
        using var opened = await server.PostAsync(TeamServer.Initialize, ("Authorization", $"Bearer {stands["{other}"]}"));
        stands["{session}"] = opened.Headers.GetValues("Mcp-Session-Id").Single();
    }

    private string Filled(string bytes) => stands.Aggregate(bytes, (text, pair) => text.Replace(pair.Key, pair.Value));

    /// <summary>Holds rows against a golden file.</summary>
    private static async Task HoldAsync(string file, List<string> rows)
    {
        var golden = Path.Combine(Repository.Root, "tests", "McpServer.Tests", "Golden", file);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllLinesAsync(golden, rows, TestContext.Current.CancellationToken);
        var expected = await File.ReadAllLinesAsync(golden, TestContext.Current.CancellationToken);
        Assert.Equal(expected.Length, rows.Count);
        Assert.All(expected.Zip(rows), pair => Assert.True(IsAsGood(pair.First, pair.Second), $"Expected {pair.First}, got {pair.Second}"));
    }

    /// <summary>What the server says at the end to somebody who goes on with a few bytes now and then, or closes their side.</summary>
    private async Task<string> EndOfAsync(string start, string? drip)
    {
        await using var wire = await Wire.OpenAsync(server, start);
        if (drip is null)
            wire.HalfClose();
        var answer = wire.ReadToEndAsync();
        while (drip is { Length: > 0 } && await Task.WhenAny(answer, Task.Delay(200, TestContext.Current.CancellationToken)) != answer)
            await wire.SendAsync(drip);
        return await answer;
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

    private static bool IsRefusal(string end) => end == "hung up" || end.StartsWith('4');

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

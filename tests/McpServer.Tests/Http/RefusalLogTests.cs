using McpResearch.Server.Http.Keys;
using McpResearch.Server.Http.Watching;
using McpResearch.Server.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;

namespace McpResearch.Server.Tests.Http;

public class RefusalLogTests
{
    [Fact]
    public void A_flood_leaves_a_few_lines_a_minute_and_one_that_counts_the_rest()
    {
        var (lines, time) = (new ListLog(), new FakeTimeProvider(new(2026, 2, 7, 10, 0, 0, TimeSpan.Zero)));
        var log = new RefusalLog(lines, time);
        for (var i = 0; i < 1000; i++)
            log.Write("credential", "-", "203.0.113.7", "Unknown key.");
        Assert.Equal(RefusalLog.MostOfMinute, lines.Lines.Count);
        log.Write("host", "-", "203.0.113.7", "403");
        Assert.Equal(RefusalLog.MostOfMinute + 1, lines.Lines.Count);
        time.Advance(TimeSpan.FromMinutes(1));
        log.Write("credential", "-", "203.0.113.7", "Unknown key.");
        Assert.Contains("990 more", lines.Lines[^2]);
        Assert.Contains("203.0.113.7", lines.Lines[^1]);
    }

    [Fact]
    public async Task A_refused_login_is_logged_with_its_address_and_without_its_secret()
    {
        using var scratch = Scratch.WithSample();
        var file = Path.Combine(scratch.Root, "keys.json");
        var keys = new KeyFile(file, TimeProvider.System);
        var (past, wrong) = (keys.Create("past", "write", DateTimeOffset.UnixEpoch), ApiKey.NewSecret());
        using var server = await HttpProcess.StartAsync(scratch, "--keys", file, "--proxy", "127.0.0.1");
        using var http = new HttpClient();
        foreach (var secret in (string[])[past, wrong])
            await http.SendAsync(new(HttpMethod.Get, new Uri(server.Root, "/mcp")) { Headers = { { "Authorization", $"Bearer {secret}" }, { "X-Forwarded-For", "10.9.9.9, 203.0.113.7" } } }, TestContext.Current.CancellationToken);
        server.Signal("TERM");
        await server.EndAsync();
        var log = await server.Rest;
        Assert.Contains("Refused (expired) from 203.0.113.7, key:past: The key expired at 1970-01-01", log);
        Assert.Contains("Refused (credential) from 203.0.113.7, -: Unknown key.", log);
        Assert.DoesNotContain(past, log);
        Assert.DoesNotContain(wrong, log);
    }
}

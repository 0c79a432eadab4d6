using System.Globalization;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Http;

public class StopTests
{
    private const string Meta = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}";
    private const string Call = "{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"tools/call\",\"params\":{\"name\":\"add_backlog_item\",\"arguments\":{\"title\":\"Added at the very end\"}," + Meta + "}}";
    private const string Listen = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"subscriptions/listen\",\"params\":{\"notifications\":{\"resourcesListChanged\":true}," + Meta + "}}";

    [Fact]
    public async Task It_finishes_what_runs_and_refuses_what_comes()
    {
        await using var server = await TeamServer.StartAsync(new() { Limits = new() { SlowTime = TimeSpan.FromMinutes(5), StopTime = TimeSpan.FromMinutes(5) } });
        await using var idle = await Wire.OpenAsync(server, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await idle.ReadUntilAsync("alive");
        await using var running = await Wire.OpenAsync(server, Head("tools/call", Call, "Mcp-Name: add_backlog_item\r\nExpect: 100-continue\r\n"));
        await running.ReadUntilAsync("100 Continue");

        var stopping = server.App.StopAsync(TestContext.Current.CancellationToken);
        await idle.SendAsync("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
        var refused = await idle.ReadToEndAsync();
        Assert.Contains(" 503 ", refused);
        Assert.Contains("Retry-After: 1", refused);
        Assert.False(stopping.IsCompleted);
        await running.SendAsync(Call);
        Assert.Contains("\"outcome\":\"added\"", Flat(await running.ReadToEndAsync()));
        await stopping;
    }

    [Fact]
    public async Task A_signal_ends_open_subscriptions_with_a_result_and_the_process_with_0()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var scratch = Scratch.WithSample();
        using var server = await HttpProcess.StartAsync(scratch);
        await using var stream = await Wire.OpenAsync(server.Root, Head("subscriptions/listen", Listen) + Listen);
        await stream.ReadUntilAsync("subscriptions/acknowledged");
        server.Signal("TERM");
        var end = Flat(await stream.ReadToEndAsync());
        Assert.Contains("\"id\":7", end);
        Assert.Contains("\"resultType\":\"complete\"", end);
        await server.EndAsync();
        Assert.Equal(0, server.ExitCode);
        Assert.DoesNotContain("   at ", await server.Rest);
    }

    private static string Head(string method, string body, string more = "") => string.Create(CultureInfo.InvariantCulture,
        $"POST /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: application/json, text/event-stream\r\nContent-Type: application/json\r\nMCP-Protocol-Version: 2026-07-28\r\nMcp-Method: {method}\r\n{more}Content-Length: {body.Length}\r\n\r\n");

    private static string Flat(string text) => text.Replace(" ", "");
}

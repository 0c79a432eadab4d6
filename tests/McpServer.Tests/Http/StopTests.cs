using System.Globalization;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Http;

public class StopTests
{
    private const string Meta = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}";

    [Fact]
    public async Task A_signal_lets_it_finish_what_runs_refuse_what_comes_and_close_what_listens()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var scratch = Scratch.WithSample();
        using var server = await HttpProcess.StartAsync(scratch);
        await using var stream = await OpenAsync(server, $$$"""{"jsonrpc":"2.0","id":7,"method":"subscriptions/listen","params":{"notifications":{"resourcesListChanged":true},{{{Meta}}}}}""", "subscriptions/listen");
        await stream.ReadUntilAsync("subscriptions/acknowledged");
        await using var idle = await Wire.OpenAsync(server.Root, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await idle.ReadUntilAsync("alive");

        const string Call = "{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"tools/call\",\"params\":{\"name\":\"add_backlog_item\",\"arguments\":{\"title\":\"Added at the very end\"}," + Meta + "}}";
        await using var running = await OpenAsync(server, Call, "tools/call", "add_backlog_item", send: 0);
        await running.ReadUntilAsync("100 Continue");
        server.Signal("TERM");
        var end = Flat(await stream.ReadToEndAsync());
        Assert.Contains("\"id\":7", end);
        Assert.Contains("\"resultType\":\"complete\"", end);
        await idle.SendAsync("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
        Assert.Contains(" 503 ", await idle.ReadToEndAsync());
        await running.SendAsync(Call);
        Assert.Contains("\"outcome\":\"added\"", Flat(await running.ReadToEndAsync()));

        await server.EndAsync();
        Assert.Equal(0, server.ExitCode);
        Assert.Contains("Added at the very end", File.ReadAllText(Path.Combine(scratch.Corpus, "backlog.jsonl")));
        Assert.DoesNotContain("   at ", await server.Rest);
    }

    private static Task<Wire> OpenAsync(HttpProcess server, string body, string method, string? name = null, int? send = null) => Wire.OpenAsync(
        server.Root,
        string.Create(CultureInfo.InvariantCulture, $"POST /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: application/json, text/event-stream\r\nContent-Type: application/json\r\nMCP-Protocol-Version: 2026-07-28\r\nMcp-Method: {method}\r\n{(name is null ? "" : $"Mcp-Name: {name}\r\nExpect: 100-continue\r\n")}Content-Length: {body.Length}\r\n\r\n{body[..(send ?? body.Length)]}"));

    private static string Flat(string text) => text.Replace(" ", "");
}

using System.Diagnostics;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using McpResearch.Server.Hosting;
using McpResearch.Server.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace McpResearch.Server.Tests.Hosting;

public class StdioTests
{
    private const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";
    private const string Initialized = """{"jsonrpc":"2.0","method":"notifications/initialized"}""";
    private const string List = """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""";

    [Fact]
    public async Task What_was_asked_before_the_input_ended_is_answered() =>
        Assert.Equal([1, 2], (await RunAsync($"{Initialize}\n{Initialized}\n{List}\n")).Select(answer => answer.GetProperty("id").GetInt32()));

    [Fact]
    public async Task The_last_line_needs_no_end() =>
        Assert.Equal([1, 2], (await RunAsync($"{Initialize}\n{Initialized}\n{List}")).Select(answer => answer.GetProperty("id").GetInt32()));

    [Fact]
    public async Task Lines_that_are_no_messages_are_passed_over() =>
        Assert.Equal([1, 2], (await RunAsync($"\n{{\n[]\nnull\n\"x\"\n{Initialize}\r\n{Initialized}\n\u0000\n{List}\n")).Select(answer => answer.GetProperty("id").GetInt32()));

    [Fact]
    public async Task Nothing_at_all_ends_at_once() => Assert.Empty(await RunAsync(""));

    [Fact]
    public async Task An_open_subscription_does_not_hold_up_the_end()
    {
        const string Meta = """{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/clientInfo":{"name":"t","version":"1"}}""";
        var clock = Stopwatch.StartNew();
        await RunAsync($$$"""{"jsonrpc":"2.0","id":7,"method":"subscriptions/listen","params":{"notifications":{"toolsListChanged":true},"_meta":{{{Meta}}}}}""" + "\n");
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_reader_that_went_away_ends_the_server_quietly()
    {
        using var scratch = new Scratch();
        await using var corpus = scratch.Open();
        var input = new Pipe();
        await input.Writer.WriteAsync(Encoding.UTF8.GetBytes($"{Initialize}\n"), TestContext.Current.CancellationToken);
        await StdioServer.RunAsync(corpus, input.Reader.AsStream(), new BrokenStream(), NullLoggerFactory.Instance, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_line_in_many_pieces_is_one_message()
    {
        var long_ = List.Replace("tools/list\"", $"tools/list\",\"params\":{{\"_meta\":{{\"pad\":\"{new string('x', 1_000_000)}\"}}}}");
        Assert.Equal([1, 2], (await RunAsync($"{Initialize}\n{Initialized}\n{long_}\n")).Select(answer => answer.GetProperty("id").GetInt32()));
    }

    private static async Task<IReadOnlyList<JsonElement>> RunAsync(string input)
    {
        using var scratch = new Scratch();
        await using var corpus = scratch.Open();
        using var output = new MemoryStream();
        await StdioServer.RunAsync(corpus, new MemoryStream(Encoding.UTF8.GetBytes(input)), output, NullLoggerFactory.Instance, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).Where(message => message.TryGetProperty("id", out _)).OrderBy(message => message.GetProperty("id").GetInt32())];
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("Broken pipe");
    }
}

using System.Diagnostics;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using McpResearch.Server.Hosting;
using McpResearch.Server.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Hosting;

public class StdioTests
{
    private const string List = """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""";

    [Fact]
    public async Task What_was_asked_before_the_input_ended_is_answered() =>
        Assert.Equal([1, 2], (await RawStdio.RunAsync($"{RawStdio.Initialize}\n{RawStdio.Initialized}\n{List}\n")).Select(answer => answer.GetProperty("id").GetInt32()));

    [Fact]
    public async Task The_last_line_needs_no_end() =>
        Assert.Equal([1, 2], (await RawStdio.RunAsync($"{RawStdio.Initialize}\n{RawStdio.Initialized}\n{List}")).Select(answer => answer.GetProperty("id").GetInt32()));

    [Fact]
    public async Task Nothing_at_all_ends_at_once() => Assert.Empty(await RawStdio.RunAsync(""));

    [Fact]
    public async Task An_open_subscription_does_not_hold_up_the_end()
    {
        const string Meta = """{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/clientInfo":{"name":"t","version":"1"}}""";
        var clock = Stopwatch.StartNew();
        await RawStdio.RunAsync($$$"""{"jsonrpc":"2.0","id":7,"method":"subscriptions/listen","params":{"notifications":{"toolsListChanged":true},"_meta":{{{Meta}}}}}""" + "\n");
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("2", true)]
    [InlineData("\"2\"", false)]
    [InlineData("{}", false)]
    public void A_call_that_was_taken_back_is_not_waited_for(string id, bool over)
    {
        var pending = new PendingRequests(1_000_000);
        pending.Asked(new JsonRpcRequest { Id = new(2), Method = RequestMethods.ToolsCall }, 100);
        pending.Asked(new JsonRpcNotification { Method = NotificationMethods.CancelledNotification, Params = JsonNode.Parse($$"""{"requestId":{{id}}}""") }, 100);
        Assert.Equal(over, pending.EmptyAsync(Timeout.InfiniteTimeSpan).IsCompleted);
    }

    [Fact]
    public async Task A_reader_that_went_away_ends_the_server_quietly()
    {
        using var scratch = new Scratch();
        await using var corpus = scratch.Open();
        var input = new Pipe();
        await input.Writer.WriteAsync(Encoding.UTF8.GetBytes($"{RawStdio.Initialize}\n"), TestContext.Current.CancellationToken);
        await StdioServer.RunAsync(corpus, input.Reader.AsStream(), new BrokenStream(), NullLoggerFactory.Instance, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_line_in_many_pieces_is_one_message()
    {
        var long_ = List.Replace("tools/list\"", $"tools/list\",\"params\":{{\"_meta\":{{\"pad\":\"{new string('x', 1_000_000)}\"}}}}");
        Assert.Equal([1, 2], (await RawStdio.RunAsync($"{RawStdio.Initialize}\n{RawStdio.Initialized}\n{long_}\n")).Select(answer => answer.GetProperty("id").GetInt32()));
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("Broken pipe");
    }
}

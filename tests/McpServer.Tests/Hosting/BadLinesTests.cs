using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using McpResearch.Server.Hosting;
using McpResearch.Server.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace McpResearch.Server.Tests.Hosting;

public class BadLinesTests
{
    private const string List = """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""";

    [Theory]
    [InlineData("{", -32700)]
    [InlineData("nonsense", -32700)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,", -32700)]
    [InlineData("\u0000", -32700)]
    [InlineData("null", -32600)]
    [InlineData("\"x\"", -32600)]
    [InlineData("{}", -32600)]
    [InlineData("{\"id\":\"\\ud800\"}", -32600)]
    [InlineData("[]", -32600)]
    [InlineData("[1,2]", -32600)]
    public async Task A_line_that_is_no_message_is_answered_and_the_next_one_too(string line, int code)
    {
        var answers = await RawStdio.RunAsync($"{RawStdio.Initialize}\n{RawStdio.Initialized}\n{line}\n{List}\n");
        Assert.Equal(code, Assert.Single(answers, answer => answer.GetProperty("id").ValueKind == JsonValueKind.Null).GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal(3, answers.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t\r")]
    [InlineData("{\"jsonrpc\":\"1.0\",\"id\":9,\"result\":{}}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":{}}")]
    public async Task A_blank_line_and_a_stray_answer_are_passed_over(string line) =>
        Assert.Equal(2, (await RawStdio.RunAsync($"{RawStdio.Initialize}\n{RawStdio.Initialized}\n{line}\n{List}\n")).Count);

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_answered()
    {
        byte[] line = [.. "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\""u8, 0xC3, 0x28, .. "\"}\n"u8];
        var answer = Assert.Single(await RawStdio.RunAsync(line));
        Assert.True(answer.TryGetProperty("error", out _));
    }

    [Fact]
    public async Task Half_a_character_in_an_argument_is_a_fault_of_the_caller()
    {
        const string Call = """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"search_articles","arguments":{"query":"a\ud800b"}}}""";
        var answer = (await RawStdio.RunAsync($"{RawStdio.Initialize}\n{RawStdio.Initialized}\n{Call}\n"))[^1];
        Assert.True(answer.TryGetProperty("error", out _) || answer.GetProperty("result").GetProperty("isError").GetBoolean());
        Assert.DoesNotContain("Internal error", answer.GetRawText());
    }

    [Fact]
    public async Task Every_request_of_a_batch_is_refused_under_its_own_id()
    {
        var answers = await RawStdio.RunAsync($"[{RawStdio.Initialize},{RawStdio.Initialized},{List}]\n");
        Assert.Equal([1, 2], answers.Select(answer => answer.GetProperty("id").GetInt32()));
        Assert.All(answers, answer => Assert.Equal(-32600, answer.GetProperty("error").GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task A_request_without_a_version_is_refused_under_its_id() =>
        Assert.Equal(7, Assert.Single(await RawStdio.RunAsync("{\"id\":7,\"method\":\"tools/list\"}\n")).GetProperty("id").GetInt32());

    [Fact]
    public async Task A_line_of_2_MB_is_answered_and_one_of_40_MB_passed_over()
    {
        const string Call = """{"jsonrpc":"2.0","id":LENGTH,"method":"tools/call","params":{"name":"search_articles","arguments":{"query":"TEXT"}}}""";
        var query = (int length) => Call.Replace("LENGTH", $"{length}").Replace("TEXT", new string('x', length));
        var answers = await RawStdio.RunAsync($"{RawStdio.Initialize}\n{RawStdio.Initialized}\n{query(2_000_000)}\n{query(40_000_000)}\n{query(10_000_000)}\n");
        Assert.Equal(-32600, Assert.Single(answers, answer => answer.GetProperty("id").ValueKind == JsonValueKind.Null).GetProperty("error").GetProperty("code").GetInt32());
        foreach (var length in (int[])[2_000_000, 10_000_000])
            Assert.True(Assert.Single(answers, answer => answer.GetProperty("id").ToString() == $"{length}").GetProperty("result").GetProperty("isError").GetBoolean());
    }

    [Fact]
    public async Task A_client_that_asks_and_never_reads_is_read_from_no_more_and_in_the_end_left()
    {
        var (input, output) = (new Pipe(), new Pipe(new PipeOptions(pauseWriterThreshold: 1024, resumeWriterThreshold: 512)));
        await using var transport = new StdioTransport(input.Reader.AsStream(), output.Writer.AsStream(), new() { Held = 100_000, Patience = TimeSpan.FromMilliseconds(500) });
        using var scratch = new Scratch();
        await using var corpus = scratch.Open();
        var server = ModelContextProtocol.Server.McpServer.Create(transport, new ModelContextProtocol.Server.McpServerOptions().Register(new(corpus), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
        var running = server.RunAsync(TestContext.Current.CancellationToken);
        var asking = AskForeverAsync(input.Writer, TestContext.Current.CancellationToken);
        await transport.Over.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await input.Reader.CompleteAsync();
        // What the two pipes hold on the way, and the few that were taken.
        Assert.InRange(await asking, 1, 5_000);
        await transport.DisposeAsync();
        await output.Reader.CompleteAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    /// <summary>How many requests were taken before no more were.</summary>
    private static async Task<int> AskForeverAsync(PipeWriter writer, CancellationToken cancellation)
    {
        await writer.WriteAsync(Encoding.UTF8.GetBytes($"{RawStdio.Initialize}\n{RawStdio.Initialized}\n"), cancellation);
        for (var asked = 0; ; asked++)
            if ((await writer.WriteAsync(Encoding.UTF8.GetBytes(List.Replace(":2,", $":{asked + 2},") + "\n"), cancellation)).IsCompleted)
                return asked;
    }
}

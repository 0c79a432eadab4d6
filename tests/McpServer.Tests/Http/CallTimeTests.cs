using McpResearch.Server.Http;
using McpResearch.Server.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Tests.Http;

public class CallTimeTests
{
    private readonly FakeTimeProvider time = new();

    private CallTime Bound => new(TimeSpan.FromSeconds(30), time);

    [Fact]
    public async Task A_call_that_takes_too_long_is_ended_and_answered_with_an_error()
    {
        var call = Bound.Tool(ForeverAsync<CallToolRequestParams, CallToolResult>)(null!, TestContext.Current.CancellationToken).AsTask();
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(call.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        var result = await call;
        Assert.True(result.IsError);
        Assert.Contains("longer than 30 seconds", Assert.IsType<TextContentBlock>(result.Content.Single()).Text);
    }

    [Fact]
    public async Task Any_other_request_that_takes_too_long_is_ended_too()
    {
        var read = Bound.Other<ReadResourceRequestParams, ReadResourceResult>(ForeverAsync<ReadResourceRequestParams, ReadResourceResult>)(null!, TestContext.Current.CancellationToken).AsTask();
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Contains("longer than 30 seconds", (await Assert.ThrowsAsync<McpProtocolException>(() => read)).Message);
    }

    [Fact]
    public async Task A_caller_who_goes_away_ends_the_call_and_is_not_told_of_the_time()
    {
        using var gone = new CancellationTokenSource();
        var call = Bound.Tool(ForeverAsync<CallToolRequestParams, CallToolResult>)(null!, gone.Token).AsTask();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Over_HTTP_a_tool_that_hangs_is_answered_with_an_error()
    {
        var hang = McpServerTool.Create(async (CancellationToken cancellation) => await Task.Delay(Timeout.Infinite, cancellation), new() { Name = "hang", ReadOnly = true });
        await using var server = await TeamServer.StartAsync(new() { Limits = new() { CallTime = TimeSpan.FromSeconds(1) } }, configure: builder => builder.Services.PostConfigure<McpServerOptions>(options => options.ToolCollection!.TryAdd(hang)));
        await using var client = await server.ConnectAsync();
        var result = await client.CallAsync("hang", "{}");
        Assert.True(result.IsError);
        Assert.Contains("longer than 1 seconds", Assert.IsType<TextContentBlock>(result.Content.Single()).Text);
    }

    private static async ValueTask<TResult> ForeverAsync<TParams, TResult>(RequestContext<TParams> request, CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        return default!;
    }
}

using McpResearch.Server.Http;
using Microsoft.AspNetCore.Http;

namespace McpResearch.Server.Tests.Http;

public class CallerSessionsTests
{
    private readonly List<string> ended = [];
    private readonly CallerSessions sessions;

    public CallerSessionsTests() => sessions = new(new() { Sessions = 1 }, TimeProvider.System, (_, _, id) =>
    {
        ended.Add(id);
        return Task.CompletedTask;
    });

    [Fact]
    public async Task A_session_whose_request_was_broken_off_is_idle_again()
    {
        await OpenAsync("one");
        var broken = new DefaultHttpContext();
        broken.Request.Headers["Mcp-Session-Id"] = "one";
        await Assert.ThrowsAsync<OperationCanceledException>(() => sessions.InvokeAsync(broken, _ => throw new OperationCanceledException()));
        await OpenAsync("two");
        Assert.Equal(["one"], ended);
    }

    private Task OpenAsync(string id) => sessions.InvokeAsync(new DefaultHttpContext(), context =>
    {
        context.Response.Headers["Mcp-Session-Id"] = id;
        return Task.CompletedTask;
    });
}

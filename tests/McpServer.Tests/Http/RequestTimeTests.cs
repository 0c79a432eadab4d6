using System.Net;

namespace McpResearch.Server.Tests.Http;

public class RequestTimeTests
{
    private const string Asked = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{"elicitation":{"form":{}}},"clientInfo":{"name":"t","version":"1"}}}""";
    private const string Save = """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"save_note","arguments":{"title":"Something entirely new","overview":"Said by nobody."}}}""";

    [Fact]
    public async Task A_question_that_nobody_answers_does_not_hold_a_place_for_good()
    {
        await using var server = await TeamServer.StartAsync(new() { Limits = new() { RequestTime = TimeSpan.FromSeconds(1), Running = 1, Waiting = 0 } });
        using var opened = await server.PostAsync(Asked);
        await opened.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var session = ("Mcp-Session-Id", opened.Headers.GetValues("Mcp-Session-Id").Single());
        (await server.PostAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""", session)).Dispose();
        var end = await Record.ExceptionAsync(() => ReadUntilAsync(server.PostAsync(Save, session), "\"result\""));
        Assert.True(end is IOException or HttpRequestException, end?.ToString());
        await Eventually.TrueAsync(async () => (await server.CallAsync("list_themes", "{}")).StatusCode == HttpStatusCode.OK);
    }

    /// <summary>Reads until these words come; an end without them is an error.</summary>
    private static async Task ReadUntilAsync(Task<HttpResponseMessage> answer, string words)
    {
        using var response = await answer;
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.Contains(words, StringComparison.Ordinal))
                return;
        throw new IOException("The answer has ended.");
    }
}

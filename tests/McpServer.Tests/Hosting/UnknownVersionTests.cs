using System.Net;
using System.Text;
using System.Text.Json;
using McpResearch.Server.Http;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Hosting;

public class UnknownVersionTests
{
    private const string Request = """{"jsonrpc":"2.0","id":"a-7","method":"server/discover","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"VERSION","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/clientInfo":{"name":"t","version":"1"}}}}""";

    private static string Discover(string version) => Request.Replace("VERSION", version);

    [Theory]
    [InlineData("1999-01-01")]
    [InlineData("2030-01-01")]
    [InlineData("newest")]
    public async Task A_version_that_nobody_knows_is_refused_with_the_one_to_use(string version)
    {
        using var scratch = new Scratch();
        await using var corpus = scratch.Open();
        await using var app = HttpServer.Build(corpus, new() { Url = new("http://127.0.0.1:0") });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(app.Urls.First()), HttpServer.Path)) { Content = new StringContent(Discover(version), Encoding.UTF8, "application/json"), Headers = { { "Accept", "application/json, text/event-stream" }, { "MCP-Protocol-Version", version }, { "Mcp-Method", "server/discover" } } };
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("a-7", answer.GetProperty("id").GetString());
        Assert.Equal(-32022, answer.GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal(["2026-07-28"], answer.GetProperty("error").GetProperty("data").GetProperty("supported").EnumerateArray().Select(each => each.GetString()));
        Assert.Equal(version, answer.GetProperty("error").GetProperty("data").GetProperty("requested").GetString());
    }

    [Fact]
    public async Task On_stdio_it_is_refused_by_request_and_negotiated_by_initialize()
    {
        var refused = (await RawStdio.RunAsync(Discover("1999-01-01") + "\n")).Single();
        Assert.Equal(-32022, refused.GetProperty("error").GetProperty("code").GetInt32());
        Assert.Contains("2026-07-28", refused.GetProperty("error").GetProperty("data").GetProperty("supported").EnumerateArray().Select(each => each.GetString()));
        var negotiated = (await RawStdio.RunAsync(RawStdio.Initialize.Replace("2025-11-25", "1999-01-01") + "\n")).Single();
        Assert.Equal("2025-11-25", negotiated.GetProperty("result").GetProperty("protocolVersion").GetString());
    }
}

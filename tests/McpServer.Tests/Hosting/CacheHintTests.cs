using System.Text.Json.Nodes;
using McpResearch.Server.Tests.Fixtures;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Hosting;

public class CacheHintTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Theory]
    [InlineData("stdio", "server/discover", null, "private")]
    [InlineData("stdio", "tools/list", null, "public")]
    [InlineData("stdio", "resources/list", null, "private")]
    [InlineData("stdio", "resources/templates/list", null, "public")]
    [InlineData("stdio", "resources/read", "research://reference/weixun2025", "private")]
    [InlineData("http", "server/discover", null, "private")]
    [InlineData("http", "tools/list", null, "private")]
    [InlineData("http", "resources/list", null, "private")]
    [InlineData("http", "resources/templates/list", null, "public")]
    [InlineData("http", "resources/read", "research://reference/weixun2025", "private")]
    public async Task A_result_says_for_how_long_and_for_whom_it_may_be_kept(string transport, string method, string? uri, string scope)
    {
        await using var served = await Served.OpenAsync(sample.Scratch, transport, null);
        await served.Client.WhenIndexedAsync();
        var parameters = new JsonObject();
        if (uri is not null)
            parameters["uri"] = uri;
        var result = (await served.Client.SendRequestAsync(new JsonRpcRequest { Method = method, Params = parameters }, TestContext.Current.CancellationToken)).Result!;
        Assert.Equal(scope, (string?)result["cacheScope"]);
        Assert.InRange((long)result["ttlMs"]!, method == "server/discover" ? 0 : 1, 3_600_000);
        Assert.Equal("complete", (string?)result["resultType"]);
        Assert.InRange(result["_meta"]!["io.modelcontextprotocol/serverInfo"]!.ToJsonString().Length, 20, 200);
    }

    [Theory]
    [MemberData(nameof(Served.Ways), MemberType = typeof(Served))]
    public async Task Lists_are_the_same_every_time(string transport, string? era)
    {
        await using var served = await Served.OpenAsync(sample.Scratch, transport, era);
        await served.Client.WhenIndexedAsync();
        foreach (var method in (string[])["tools/list", "resources/list", "resources/templates/list"])
            Assert.Equal(await AskAsync(method), await AskAsync(method));

        async Task<string> AskAsync(string method) => (await served.Client.SendRequestAsync(new JsonRpcRequest { Method = method, Params = new JsonObject() }, TestContext.Current.CancellationToken)).Result!.ToJsonString();
    }
}

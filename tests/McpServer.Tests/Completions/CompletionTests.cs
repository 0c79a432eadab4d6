using McpResearch.Server.Tests.Fixtures;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Completions;

public class CompletionTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Theory]
    [InlineData("article", "", "2026-02-07/", 20)]
    [InlineData("article", "2026-02-06/c", "2026-02-06/c", 1)]
    [InlineData("article", "claude", "2026-02-", 1)]
    [InlineData("reference", "WEIX", "weixun2025", 1)]
    [InlineData("digest", "", "2026-02-07", 2)]
    [InlineData("theme", "2026-02-07/1", "2026-02-07/1", 1)]
    [InlineData("backlog", "", "", 20)]
    public async Task Keys_of_every_kind_complete_from_the_index(string kind, string typed, string first, int least)
    {
        await using var joined = await OpenAsync();
        var found = await CompleteAsync(joined.Client, new ResourceTemplateReference { Uri = $"research://{kind}/{{+key}}{{?format}}" }, "key", typed);
        Assert.StartsWith(first, found.Values[0]);
        Assert.InRange(found.Total!.Value, least, 10_000);
        Assert.Equal(found.Total > found.Values.Count, found.HasMore);
        Assert.InRange(found.Values.Count, 1, 100);
    }

    [Theory]
    [MemberData(nameof(Served.Ways), MemberType = typeof(Served))]
    public async Task Forms_and_keys_complete_over_every_transport_in_every_era(string transport, string? era)
    {
        await using var served = await Served.OpenAsync(sample.Scratch, transport, era);
        await served.Client.WhenIndexedAsync();
        var template = new ResourceTemplateReference { Uri = "research://reference/{+key}{?format}" };
        Assert.Equal(["json"], (await CompleteAsync(served.Client, template, "format", "j")).Values);
        Assert.Contains("weixun2025", (await CompleteAsync(served.Client, template, "key", "wei")).Values);
        Assert.Equal((0, false), (await CompleteAsync(served.Client, template, "key", "no such key")) is { } none ? (none.Total, none.HasMore) : default);
        Assert.NotNull(served.Client.ServerCapabilities.Completions);
    }

    [Fact]
    public async Task Every_argument_of_every_prompt_completes_or_is_free_text()
    {
        await using var joined = await OpenAsync();
        foreach (var prompt in joined.Client.ServerCapabilities.Prompts is null ? [] : await joined.Client.ListPromptsAsync(cancellationToken: TestContext.Current.CancellationToken))
            foreach (var argument in prompt.ProtocolPrompt.Arguments ?? [])
                Assert.NotEmpty((await CompleteAsync(joined.Client, new PromptReference { Name = prompt.Name }, argument.Name, "")).Values);
    }

    [Theory]
    [InlineData("research://article/{+key}{?format}", "slug", "key, format")]
    [InlineData("research://nothing/{id}", "id", "research://article/{+key}{?format}")]
    [InlineData("research://status", "key", "none")]
    [InlineData("file:///etc/{name}", "name", "research://note/{+key}{?format}")]
    public async Task What_is_not_there_is_answered_with_what_is(string uri, string variable, string there)
    {
        await using var joined = await OpenAsync();
        var error = await Assert.ThrowsAsync<McpProtocolException>(() => CompleteAsync(joined.Client, new ResourceTemplateReference { Uri = uri }, variable, ""));
        Assert.Equal(McpErrorCode.InvalidParams, error.ErrorCode);
        Assert.Contains(there, error.Message);
    }

    [Fact]
    public async Task A_prompt_that_is_not_there_and_a_value_that_is_too_long_are_refused()
    {
        await using var joined = await OpenAsync();
        Assert.Contains("no prompt \"nonsense\"", (await Assert.ThrowsAsync<McpProtocolException>(() => CompleteAsync(joined.Client, new PromptReference { Name = "nonsense" }, "x", ""))).Message);
        var template = new ResourceTemplateReference { Uri = "research://reference/{+key}{?format}" };
        Assert.Contains("characters", (await Assert.ThrowsAsync<McpProtocolException>(() => CompleteAsync(joined.Client, template, "key", new string('x', 100_000)))).Message);
    }

    private async Task<Joined> OpenAsync()
    {
        var joined = await Joined.OpenAsync(sample.Scratch);
        await joined.Client.WhenIndexedAsync();
        return joined;
    }

    private static async Task<Completion> CompleteAsync(McpClient client, Reference reference, string argument, string typed) =>
        (await client.CompleteAsync(reference, argument, typed, cancellationToken: TestContext.Current.CancellationToken)).Completion;
}

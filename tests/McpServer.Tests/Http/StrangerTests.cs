using McpResearch.Server.Http.Keys;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Http;

public class StrangerTests
{
    [Theory]
    [MemberData(nameof(Joined.Eras), MemberType = typeof(Joined))]
    public async Task A_stranger_beside_keys_reads_and_does_not_write(string? era)
    {
        var scratch = Scratch.WithSample();
        var file = Path.Combine(scratch.Root, "keys.json");
        new KeyFile(file, TimeProvider.System).Create("ann", "write");
        await using var server = await TeamServer.StartAsync(new() { Keys = file, AllowAnonymous = true }, scratch);
        await using var client = await server.ConnectAsync(era);
        Assert.All(await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken), tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));
        Assert.NotEqual(true, (await client.CallAsync("search_articles", """{"query":"horizon"}""")).IsError);
        await Assert.ThrowsAnyAsync<Exception>(async () => await client.CallAsync("add_backlog_item", """{"title":"x"}"""));
        Assert.False(File.Exists(Path.Combine(scratch.Corpus, "backlog.jsonl")));
    }
}

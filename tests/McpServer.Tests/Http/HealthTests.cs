using System.Net;
using McpResearch.Server.Http.Keys;
using McpResearch.Server.Http.Watching;
using McpResearch.Server.Tests.Fixtures;

namespace McpResearch.Server.Tests.Http;

public class HealthTests
{
    [Fact]
    public async Task A_watcher_without_a_credential_learns_whether_it_lives_and_is_ready_and_no_more()
    {
        var scratch = Scratch.WithSample();
        var keys = Path.Combine(scratch.Root, "keys.json");
        new KeyFile(keys, TimeProvider.System).Create("ann", "read");
        await using var server = await TeamServer.StartAsync(new() { Keys = keys }, scratch);
        Assert.Equal("alive", await TextAsync(await server.GetAsync(Health.AlivePath)));
        await Eventually.TrueAsync(async () => (await server.GetAsync(Health.ReadyPath)).StatusCode == HttpStatusCode.OK);
        Assert.Equal("ready", await TextAsync(await server.GetAsync(Health.ReadyPath, ("Host", "10.1.2.3"))));
    }

    [Fact]
    public async Task Without_a_corpus_it_lives_and_is_not_ready()
    {
        var scratch = new Scratch();
        await using var server = await TeamServer.StartAsync(scratch: scratch);
        Directory.Delete(scratch.Corpus, recursive: true);
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync(Health.AlivePath)).StatusCode);
        await Eventually.TrueAsync(async () => (await server.GetAsync(Health.ReadyPath)).StatusCode == HttpStatusCode.ServiceUnavailable);
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}

using System.Text.Json.Nodes;
using McpResearch.Server.Tests.Fixtures;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Resources;

public class SubscriptionTests
{
    private const string Address = "research://note/watched";

    [Theory]
    [InlineData("stdio")]
    [InlineData("http")]
    public async Task A_listening_client_of_the_newest_era_is_told_of_what_it_asked_for(string transport)
    {
        using var scratch = Filled();
        await using var served = await Served.OpenAsync(scratch, transport, null);
        var heard = new Heard(served.Client);
        await served.Client.WhenIndexedAsync();
        await using var listening = Listen(served.Client, new() { ["resourcesListChanged"] = true, ["resourceSubscriptions"] = new JsonArray(Address, "research://status", "file:///etc/passwd") });
        var acknowledged = await heard.NextAsync(NotificationMethods.SubscriptionsAcknowledgedNotification);
        Write(scratch, "second");
        Assert.NotNull((await heard.NextAsync(NotificationMethods.ResourceListChangedNotification))["_meta"]?[MetaKeys.SubscriptionId]);
        JsonNode[] updated = [await heard.NextAsync(NotificationMethods.ResourceUpdatedNotification), await heard.NextAsync(NotificationMethods.ResourceUpdatedNotification)];
        Assert.Equal([Address, "research://status"], updated.Select(each => (string?)each["uri"]).Order());
        Assert.All(updated, each => Assert.Equal(acknowledged["_meta"]![MetaKeys.SubscriptionId]!.ToJsonString(), each["_meta"]![MetaKeys.SubscriptionId]!.ToJsonString()));
    }

    [Theory]
    [InlineData("stdio", "2025-11-25")]
    [InlineData("stdio", "2025-06-18")]
    [InlineData("http", "2025-11-25")]
    public async Task A_client_that_subscribed_is_told_until_it_unsubscribes(string transport, string era)
    {
        using var scratch = Filled();
        await using var served = await Served.OpenAsync(scratch, transport, era);
        var heard = new Heard(served.Client);
        await served.Client.WhenIndexedAsync();
        await served.Client.SubscribeToResourceAsync($"{Address}?format=json", cancellationToken: TestContext.Current.CancellationToken);
        Write(scratch, "second");
        Assert.Equal($"{Address}?format=json", (string?)(await heard.NextAsync(NotificationMethods.ResourceUpdatedNotification))["uri"]);
        await served.Client.UnsubscribeFromResourceAsync($"{Address}?format=json", cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(served.Client.ServerCapabilities.Resources?.Subscribe);
    }

    [Theory]
    [InlineData("stdio", "2025-11-25")]
    [InlineData("http", "2025-06-18")]
    public async Task A_client_that_listed_the_resources_is_told_when_the_list_has_changed(string transport, string era)
    {
        using var scratch = Filled();
        await using var served = await Served.OpenAsync(scratch, transport, era);
        var heard = new Heard(served.Client);
        await served.Client.WhenIndexedAsync();
        Assert.Contains(await served.Client.ListResourcesAsync(cancellationToken: TestContext.Current.CancellationToken), resource => resource.Uri == Address);
        await File.WriteAllTextAsync(Path.Combine(scratch.Corpus, "another.md"), "# Another\n\nText.\n", TestContext.Current.CancellationToken);
        await heard.NextAsync(NotificationMethods.ResourceListChangedNotification);
        Assert.True(served.Client.ServerCapabilities.Resources?.ListChanged);
        Assert.False(heard.Has(NotificationMethods.ResourceUpdatedNotification));
    }

    [Fact]
    public async Task A_client_that_only_listens_for_tools_is_acknowledged_and_opens_nothing()
    {
        using var scratch = Filled();
        await using var joined = await Joined.OpenAsync(scratch);
        var heard = new Heard(joined.Client);
        await using var listening = Listen(joined.Client, new() { ["toolsListChanged"] = true, ["promptsListChanged"] = true });
        var granted = (await heard.NextAsync(NotificationMethods.SubscriptionsAcknowledgedNotification))["notifications"]!;
        Assert.True((bool)granted["toolsListChanged"]! && (bool)granted["promptsListChanged"]!);
        Assert.False(Directory.Exists(scratch.Index));
    }

    private static Listening Listen(McpClient client, JsonObject notifications)
    {
        var stop = new CancellationTokenSource();
        return new(client.SendRequestAsync(new JsonRpcRequest { Method = RequestMethods.SubscriptionsListen, Params = new JsonObject { ["notifications"] = notifications } }, stop.Token), stop);
    }

    private static Scratch Filled()
    {
        var scratch = new Scratch();
        Write(scratch, "first");
        return scratch;
    }

    private static void Write(Scratch scratch, string word) => File.WriteAllText(Path.Combine(scratch.Corpus, "watched.md"), $"# Watched note\n\nIts {word} text.\n");

    /// <summary>A listening request that ends with the test.</summary>
    private sealed class Listening(Task request, CancellationTokenSource stop) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await request.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            stop.Dispose();
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using McpResearch.Server.Tests.Fixtures;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Resources;

public class SubscriptionTests
{
    private const string Address = "research://note/watched";

    [Fact]
    public async Task A_listening_client_of_the_newest_era_is_told_of_what_it_asked_for()
    {
        using var scratch = Filled();
        await using var joined = await Joined.OpenAsync(scratch);
        var heard = Hear(joined);
        await joined.Client.CallAsync("search_articles", """{"query":"watched"}""");
        using var stop = new CancellationTokenSource();
        var parameters = new JsonObject { ["notifications"] = new JsonObject { ["resourcesListChanged"] = true, ["resourceSubscriptions"] = new JsonArray(Address) } };
        var listening = joined.Client.SendRequestAsync(new JsonRpcRequest { Method = RequestMethods.SubscriptionsListen, Params = parameters }, stop.Token);
        var acknowledged = await UntilAsync(heard, NotificationMethods.SubscriptionsAcknowledgedNotification);
        Write(scratch, "second");
        Assert.NotNull((await UntilAsync(heard, NotificationMethods.ResourceListChangedNotification))["_meta"]?[MetaKeys.SubscriptionId]);
        var updated = await UntilAsync(heard, NotificationMethods.ResourceUpdatedNotification);
        Assert.Equal(Address, (string?)updated["uri"]);
        Assert.Equal(acknowledged["_meta"]![MetaKeys.SubscriptionId]!.ToJsonString(), updated["_meta"]![MetaKeys.SubscriptionId]!.ToJsonString());
        await stop.CancelAsync();
        await ((Task)listening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2025-06-18")]
    public async Task A_client_that_subscribed_is_told_until_it_unsubscribes(string era)
    {
        using var scratch = Filled();
        await using var joined = await Joined.OpenAsync(scratch, era);
        var heard = Hear(joined);
        await joined.Client.CallAsync("search_articles", """{"query":"watched"}""");
        await joined.Client.SubscribeToResourceAsync(Address, cancellationToken: TestContext.Current.CancellationToken);
        Write(scratch, "second");
        Assert.Equal(Address, (string?)(await UntilAsync(heard, NotificationMethods.ResourceUpdatedNotification))["uri"]);
        await joined.Client.UnsubscribeFromResourceAsync(Address, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(joined.Client.ServerCapabilities.Resources?.Subscribe);
    }

    private static Scratch Filled()
    {
        var scratch = new Scratch();
        Write(scratch, "first");
        return scratch;
    }

    private static void Write(Scratch scratch, string word) => File.WriteAllText(Path.Combine(scratch.Corpus, "watched.md"), $"# Watched note\n\nIts {word} text.\n");

    private static Channel<(string Method, JsonNode? Params)> Hear(Joined joined)
    {
        var heard = Channel.CreateUnbounded<(string, JsonNode?)>();
        foreach (var method in (string[])[NotificationMethods.SubscriptionsAcknowledgedNotification, NotificationMethods.ResourceUpdatedNotification, NotificationMethods.ResourceListChangedNotification])
            joined.Client.RegisterNotificationHandler(method, (notification, _) =>
            {
                heard.Writer.TryWrite((method, notification.Params));
                return default;
            });
        return heard;
    }

    private static async Task<JsonNode> UntilAsync(Channel<(string Method, JsonNode? Params)> heard, string method)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (var (name, parameters) in heard.Reader.ReadAllAsync(limit.Token))
            if (name == method)
                return parameters ?? new JsonObject();
        throw new JsonException("The server has gone.");
    }
}

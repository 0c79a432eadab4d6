using System.Collections.Concurrent;
using McpResearch.Corpus;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Resources;

/// <summary>Subscriptions of both eras: <c>subscriptions/listen</c>, held open for as long as the client listens, and <c>resources/subscribe</c>, which lasts as long as the client's session.</summary>
internal sealed class Subscriptions(ResearchCorpus corpus)
{
    /// <summary>Most subscriptions of clients that opened with <c>initialize</c>, and most addresses in one listening request.</summary>
    private const int Most = 1000;

    private readonly ConcurrentDictionary<(string Session, string Address), CancellationTokenSource> subscribed = new();

    /// <summary>Puts the handlers into the options.</summary>
    public void Register(McpServerOptions options)
    {
        options.Capabilities ??= new();
        options.Capabilities.Resources = new() { Subscribe = true, ListChanged = true };
        options.Handlers.SubscribeToResourcesHandler = SubscribeAsync;
        options.Handlers.UnsubscribeFromResourcesHandler = UnsubscribeAsync;
        options.Handlers.SubscriptionsListenHandler = ListenAsync;
    }

    private async ValueTask<EmptyResult> ListenAsync(RequestContext<SubscriptionsListenRequestParams> request, CancellationToken cancellation)
    {
        var feed = new ChangeFeed(corpus, request.Server, request.JsonRpcRequest.Id);
        var asked = request.Params?.Notifications;
        var granted = new SubscriptionsListenNotifications { ResourcesListChanged = asked?.ResourcesListChanged, ResourceSubscriptions = asked?.ResourceSubscriptions?.Take(Most).ToList() };
        await feed.RunAsync([.. granted.ResourceSubscriptions ?? []], granted.ResourcesListChanged == true, () => feed.AcknowledgeAsync(granted, cancellation), cancellation);
        return new();
    }

    private async ValueTask<EmptyResult> SubscribeAsync(RequestContext<SubscribeRequestParams> request, CancellationToken cancellation)
    {
        var address = request.Params!.Uri;
        var stop = new CancellationTokenSource();
        if (subscribed.Count >= Most || !subscribed.TryAdd((Session(request.Server), address), stop))
            return new();
        var ready = new TaskCompletionSource();
        _ = FollowAsync(request.Server, address, ready, stop.Token);
        await ready.Task.WaitAsync(cancellation);
        return new();
    }

    private ValueTask<EmptyResult> UnsubscribeAsync(RequestContext<UnsubscribeRequestParams> request, CancellationToken cancellation)
    {
        End(request.Server, request.Params!.Uri);
        return new(new EmptyResult());
    }

    private async Task FollowAsync(McpServer server, string address, TaskCompletionSource ready, CancellationToken cancellation)
    {
        try
        {
            await new ChangeFeed(corpus, server, null).RunAsync([address], list: true, Ready, cancellation);
        }
        catch (Exception)
        {
            // The client has gone, or has ended it.
        }

        ready.TrySetResult();
        End(server, address);

        Task Ready()
        {
            ready.TrySetResult();
            return Task.CompletedTask;
        }
    }

    private void End(McpServer server, string address)
    {
        if (subscribed.TryRemove((Session(server), address), out var stop))
            stop.Cancel();
    }

    private static string Session(McpServer server) => server.SessionId ?? "";
}

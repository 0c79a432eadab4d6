using System.Collections.Concurrent;
using McpResearch.Corpus;
using McpResearch.Server.Hosting;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Resources;

/// <summary>Changes told to clients of both eras: <c>subscriptions/listen</c>, held open for as long as the client listens; <c>resources/subscribe</c>, and
/// <c>list_changed</c> to whoever has listed the resources, for as long as the client's session.</summary>
/// <param name="closing">Cancelled when the server is about to stop: listening requests then end with a result.</param>
internal sealed class Subscriptions(ResearchCorpus corpus, CancellationToken closing)
{
    /// <summary>Most subscriptions of clients that opened with <c>initialize</c>, and most addresses in one listening request.</summary>
    private const int Most = 1000;

    /// <summary>Stands for the list where an address does for a resource.</summary>
    private const string List = "";

    private readonly ConcurrentDictionary<(string Session, string Address), CancellationTokenSource> subscribed = new();

    /// <summary>Puts the handlers into the options.</summary>
    public void Register(McpServerOptions options)
    {
        options.Capabilities ??= new();
        options.Capabilities.Resources = new() { Subscribe = true, ListChanged = true };
        options.Handlers.SubscribeToResourcesHandler = SubscribeAsync;
        options.Handlers.UnsubscribeFromResourcesHandler = UnsubscribeAsync;
        options.Handlers.SubscriptionsListenHandler = ListenUntilClosingAsync;
        options.Filters.Request.ListResourcesFilters.Add(FollowList);
    }

    private async ValueTask<EmptyResult> ListenUntilClosingAsync(RequestContext<SubscriptionsListenRequestParams> request, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, closing);
        try
        {
            return await ListenAsync(request, end.Token);
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new();
        }
    }

    private async ValueTask<EmptyResult> ListenAsync(RequestContext<SubscriptionsListenRequestParams> request, CancellationToken cancellation)
    {
        var feed = new ChangeFeed(corpus, request.Server, request.JsonRpcRequest.Id);
        var granted = Granted(request.Params?.Notifications);
        var options = request.Server.ServerOptions;
        using var tools = new CollectionFeed<McpServerTool>(feed, granted.ToolsListChanged == true ? options.ToolCollection : null, NotificationMethods.ToolListChangedNotification, cancellation);
        using var prompts = new CollectionFeed<McpServerPrompt>(feed, granted.PromptsListChanged == true ? options.PromptCollection : null, NotificationMethods.PromptListChangedNotification, cancellation);
        if (granted.ResourcesListChanged == true || granted.ResourceSubscriptions is { Count: > 0 })
            await feed.RunAsync([.. granted.ResourceSubscriptions ?? []], granted.ResourcesListChanged == true, ReadyAsync, cancellation);
        await ReadyAsync();
        await Task.Delay(Timeout.Infinite, cancellation);
        return new();

        async Task ReadyAsync()
        {
            await feed.AcknowledgeAsync(granted, cancellation);
            tools.Start();
            prompts.Start();
        }
    }

    private static SubscriptionsListenNotifications Granted(SubscriptionsListenNotifications? asked) => new()
    {
        ToolsListChanged = asked?.ToolsListChanged,
        PromptsListChanged = asked?.PromptsListChanged,
        ResourcesListChanged = asked?.ResourcesListChanged,
        ResourceSubscriptions = asked?.ResourceSubscriptions?.Distinct().Take(Most).ToList(),
    };

    private McpRequestHandler<ListResourcesRequestParams, ListResourcesResult> FollowList(McpRequestHandler<ListResourcesRequestParams, ListResourcesResult> next) => async (request, cancellation) =>
    {
        if (IsOfOldEra(request.Server))
            await FollowAsync(request.Server, List, cancellation);
        return await next(request, cancellation);
    };

    // The newest era asks for its notifications one by one; every one before has them for as long as the session.
    private static bool IsOfOldEra(McpServer server) => string.CompareOrdinal(server.NegotiatedProtocolVersion, "2026") < 0;

    private async ValueTask<EmptyResult> SubscribeAsync(RequestContext<SubscribeRequestParams> request, CancellationToken cancellation)
    {
        var address = request.Params!.Uri;
        if (request.Server.ServerOptions.ResourceCollection?.Any(resource => resource.IsMatch(address)) != true)
            throw ProtocolFaults.NoResource(address);
        await FollowAsync(request.Server, address, cancellation);
        return new();
    }

    private ValueTask<EmptyResult> UnsubscribeAsync(RequestContext<UnsubscribeRequestParams> request, CancellationToken cancellation)
    {
        End(request.Server, request.Params!.Uri);
        return new(new EmptyResult());
    }

    private async Task FollowAsync(McpServer server, string address, CancellationToken cancellation)
    {
        var stop = new CancellationTokenSource();
        if (subscribed.Count >= Most || !subscribed.TryAdd((Session(server), address), stop))
            return;
        var ready = new TaskCompletionSource();
        _ = RunAsync(server, address, ready, stop.Token);
        await ready.Task.WaitAsync(cancellation);
    }

    private async Task RunAsync(McpServer server, string address, TaskCompletionSource ready, CancellationToken cancellation)
    {
        try
        {
            await new ChangeFeed(corpus, server, null).RunAsync(address == List ? [] : [address], address == List, Ready, cancellation);
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

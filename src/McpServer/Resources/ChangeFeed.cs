using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using McpResearch.Corpus;
using McpResearch.Corpus.Errors;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpResearch.Server.Resources;

/// <summary>Tells one client of changes of the corpus, whichever process indexed them, until it is told to end.</summary>
/// <param name="server">The client's end.</param>
/// <param name="subscription">Id of the listening request, put on every notification; null for clients that opened with <c>initialize</c>.</param>
internal sealed class ChangeFeed(ResearchCorpus corpus, McpServer server, RequestId? subscription)
{
    private static readonly JsonTypeInfo<SubscriptionsListenNotifications> Json = (JsonTypeInfo<SubscriptionsListenNotifications>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(SubscriptionsListenNotifications));
    private static readonly JsonTypeInfo<RequestId> IdJson = (JsonTypeInfo<RequestId>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(RequestId));

    /// <summary>Sends <c>notifications/resources/updated</c> for those of the addresses whose text has changed since the call, and where asked <c>list_changed</c> for every commit.</summary>
    /// <param name="ready">Called once no later change can be missed.</param>
    public async Task RunAsync(IReadOnlyCollection<string> addresses, bool list, Func<Task> ready, CancellationToken cancellation)
    {
        await using var changes = corpus.ChangesAsync(cancellation).GetAsyncEnumerator(cancellation);
        var next = changes.MoveNextAsync();
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var address in addresses)
            texts[address] = await ReadAsync(address, cancellation);
        await ready();
        for (; await next; next = changes.MoveNextAsync())
        {
            if (list)
                await SendAsync(NotificationMethods.ResourceListChangedNotification, [], cancellation);
            foreach (var address in addresses)
                await TellAsync(address, texts, cancellation);
        }
    }

    /// <summary>Acknowledges a listening request.</summary>
    public Task AcknowledgeAsync(SubscriptionsListenNotifications granted, CancellationToken cancellation) =>
        SendAsync(NotificationMethods.SubscriptionsAcknowledgedNotification, new() { ["notifications"] = JsonSerializer.SerializeToNode(granted, Json) }, cancellation);

    private async Task TellAsync(string address, Dictionary<string, string?> texts, CancellationToken cancellation)
    {
        var text = await ReadAsync(address, cancellation);
        if (text is not null && text == texts[address])
            return;
        var gone = text is null && texts[address] is null;
        texts[address] = text;
        if (!gone)
            await SendAsync(NotificationMethods.ResourceUpdatedNotification, new() { ["uri"] = address }, cancellation);
    }

    private async Task<string?> ReadAsync(string address, CancellationToken cancellation)
    {
        try
        {
            return address == StatusResource.Address
                ? (await corpus.StatusAsync(cancellation)).Index.ToString()
                : await corpus.ReadMarkdownAsync(address, cancellation);
        }
        catch (CorpusException)
        {
            return null;
        }
    }

    private Task SendAsync(string method, JsonObject parameters, CancellationToken cancellation)
    {
        if (subscription is { } id)
            parameters["_meta"] = new JsonObject { [MetaKeys.SubscriptionId] = JsonSerializer.SerializeToNode(id, IdJson) };
        return server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters }, cancellation);
    }
}

using System.Security.Cryptography;
using System.Text;
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
        var prints = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var address in addresses)
            prints[address] = await PrintAsync(address, cancellation);
        await ready();
        for (; await next; next = changes.MoveNextAsync())
        {
            if (list)
                await SendAsync(NotificationMethods.ResourceListChangedNotification, [], cancellation);
            foreach (var address in addresses)
                await TellAsync(address, prints, cancellation);
        }
    }

    /// <summary>Acknowledges a listening request.</summary>
    public Task AcknowledgeAsync(SubscriptionsListenNotifications granted, CancellationToken cancellation) =>
        SendAsync(NotificationMethods.SubscriptionsAcknowledgedNotification, new() { ["notifications"] = JsonSerializer.SerializeToNode(granted, Json) }, cancellation);

    /// <summary>Sends a notification.</summary>
    public Task SendAsync(string method, JsonObject parameters, CancellationToken cancellation)
    {
        if (subscription is { } id)
            parameters["_meta"] = new JsonObject { [MetaKeys.SubscriptionId] = JsonSerializer.SerializeToNode(id, IdJson) };
        return server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters }, cancellation);
    }

    private async Task TellAsync(string address, Dictionary<string, string?> prints, CancellationToken cancellation)
    {
        var print = await PrintAsync(address, cancellation);
        if (print == prints[address])
            return;
        prints[address] = print;
        await SendAsync(NotificationMethods.ResourceUpdatedNotification, new() { ["uri"] = address }, cancellation);
    }

    // The text of a resource may be long, so only a hash of it is kept. Null: nothing is there.
    private async Task<string?> PrintAsync(string address, CancellationToken cancellation)
    {
        if (server.ServerOptions.ResourceCollection?.FirstOrDefault(each => each.IsMatch(address)) is not CorpusResource resource)
            return null;
        try
        {
            return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes((await resource.TextAsync(address, cancellation)).Text)));
        }
        catch (CorpusException)
        {
            return null;
        }
    }
}

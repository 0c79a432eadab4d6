using System.Text.Json.Nodes;
using System.Threading.Channels;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Tests.Fixtures;

/// <summary>The notifications that a client was sent. The SDK hands them out side by side, so only those of one method have an order.</summary>
internal sealed class Heard
{
    private static readonly string[] Methods =
    [
        NotificationMethods.SubscriptionsAcknowledgedNotification, NotificationMethods.ResourceUpdatedNotification, NotificationMethods.ResourceListChangedNotification,
        NotificationMethods.ToolListChangedNotification, NotificationMethods.PromptListChangedNotification, NotificationMethods.ProgressNotification,
    ];

    private readonly Dictionary<string, Channel<JsonNode>> heard = Methods.ToDictionary(method => method, _ => Channel.CreateUnbounded<JsonNode>());

    /// <summary>Listens from now on.</summary>
    public Heard(McpClient client)
    {
        foreach (var (method, channel) in heard)
            client.RegisterNotificationHandler(method, (notification, _) =>
            {
                channel.Writer.TryWrite(notification.Params ?? new JsonObject());
                return default;
            });
    }

    /// <summary>The parameters of the next notification of that method; fails after half a minute.</summary>
    public async Task<JsonNode> NextAsync(string method)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await heard[method].Reader.ReadAsync(limit.Token);
    }

    /// <summary>Whether one of that method waits to be taken.</summary>
    public bool Has(string method) => heard[method].Reader.Count > 0;
}

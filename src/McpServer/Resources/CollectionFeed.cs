using ModelContextProtocol.Server;

namespace McpResearch.Server.Resources;

/// <summary>Tells one client that a list of tools or prompts has changed.</summary>
/// <param name="collection">The list; null where the client did not ask, or there is none.</param>
/// <param name="method">The notification.</param>
internal sealed class CollectionFeed<T>(ChangeFeed feed, McpServerPrimitiveCollection<T>? collection, string method, CancellationToken cancellation) : IDisposable where T : IMcpServerPrimitive
{
    private int started;

    /// <summary>Tells of every change from now on.</summary>
    public void Start()
    {
        if (collection is not null && Interlocked.Exchange(ref started, 1) == 0)
            collection.Changed += Tell;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (collection is not null)
            collection.Changed -= Tell;
    }

    private async void Tell(object? sender, EventArgs e)
    {
        try
        {
            await feed.SendAsync(method, [], cancellation);
        }
        catch (Exception)
        {
            // The client has gone.
        }
    }
}

using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Hosting;

/// <summary>What was asked and not answered yet. Subscriptions do not count: they stay open for as long as the connection.</summary>
internal sealed class PendingRequests
{
    private readonly HashSet<RequestId> open = [];
    private TaskCompletionSource? empty;

    /// <summary>Notes a request; anything else is ignored.</summary>
    public void Asked(JsonRpcMessage message)
    {
        if (message is not JsonRpcRequest { Method: not RequestMethods.SubscriptionsListen } request)
            return;
        lock (open)
            open.Add(request.Id);
    }

    /// <summary>Notes an answer; anything else is ignored.</summary>
    public void Answered(JsonRpcMessage message)
    {
        if (message is not (JsonRpcResponse or JsonRpcError))
            return;
        lock (open)
            if (open.Remove(((JsonRpcMessageWithId)message).Id) && open.Count == 0)
                empty?.TrySetResult();
    }

    /// <summary>Ends when all is answered, at the latest after <paramref name="most"/>.</summary>
    public async Task EmptyAsync(TimeSpan most)
    {
        lock (open)
        {
            if (open.Count == 0)
                return;
            empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        await empty.Task.WaitAsync(most).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

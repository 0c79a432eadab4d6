using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Hosting;

/// <summary>What was asked and not answered yet, and how much that holds in memory. Subscriptions do not count: they stay open for as long as the connection.</summary>
/// <param name="most">Bound of what may be held, in bytes, before no more is read.</param>
internal sealed class PendingRequests(long most)
{
    /// <summary>What a request holds besides its own text: its task, its result. A fair guess.</summary>
    private const long Overhead = 4 * 1024;

    private static readonly JsonTypeInfo<CancelledNotificationParams> Json = (JsonTypeInfo<CancelledNotificationParams>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(CancelledNotificationParams));

    private readonly Dictionary<RequestId, long> open = [];
    private long held;
    private TaskCompletionSource? empty;
    private TaskCompletionSource? room;

    /// <summary>Notes a request of that length, or that one was taken back, which gets no answer; anything else is ignored.</summary>
    public void Asked(JsonRpcMessage message, long length)
    {
        if (message is JsonRpcNotification { Method: NotificationMethods.CancelledNotification } cancelled)
            TakenBack(cancelled);
        if (message is not JsonRpcRequest { Method: not RequestMethods.SubscriptionsListen } request)
            return;
        lock (open)
            if (open.TryAdd(request.Id, length + Overhead))
                held += length + Overhead;
    }

    /// <summary>Notes that so many bytes wait to be written, or with a negative number that they were.</summary>
    public void Waits(long bytes)
    {
        lock (open)
            Hold(bytes);
    }

    /// <summary>Notes an answer; anything else is ignored.</summary>
    public void Answered(JsonRpcMessage message)
    {
        if (message is JsonRpcResponse or JsonRpcError)
            Over(((JsonRpcMessageWithId)message).Id);
    }

    /// <summary>Ends when all is answered, at the latest after <paramref name="patience"/>.</summary>
    public async Task EmptyAsync(TimeSpan patience)
    {
        Task task;
        lock (open)
        {
            if (open.Count == 0)
                return;
            task = (empty = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        await task.WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Ends when more may be held. False when that has not come about within <paramref name="patience"/>: the client asks and does not read.</summary>
    public async Task<bool> RoomAsync(TimeSpan patience)
    {
        Task task;
        lock (open)
        {
            if (held <= most)
                return true;
            task = (room ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        await task.WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return task.IsCompletedSuccessfully;
    }

    private void TakenBack(JsonRpcNotification cancelled)
    {
        try
        {
            if (cancelled.Params.Deserialize(Json) is { RequestId: { Id: not null } id })
                Over(id);
        }
        catch (JsonException)
        {
            // It names no request.
        }
    }

    private void Over(RequestId id)
    {
        lock (open)
        {
            if (!open.Remove(id, out var length))
                return;
            Hold(-length);
            if (open.Count == 0)
                empty?.TrySetResult();
        }
    }

    private void Hold(long bytes)
    {
        held += bytes;
        if (held > most)
            return;
        room?.TrySetResult();
        room = null;
    }
}

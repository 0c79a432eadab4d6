using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Hosting;

/// <summary>One JSON-RPC message a line over a pair of streams. Unlike the SDK's it answers what it was asked before the input ended, tells when
/// that is done, takes a reader that went away for the end and not for an error, answers lines that are no messages, and holds no more than
/// <see cref="StdioLimits"/> for a client that asks and does not read.</summary>
internal sealed class StdioTransport : TransportBase
{
    private static readonly JsonTypeInfo<JsonRpcMessage> Json = (JsonTypeInfo<JsonRpcMessage>)new JsonSerializerOptions(McpJsonUtilities.DefaultOptions)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }.GetTypeInfo(typeof(JsonRpcMessage));

    private readonly Stream output;
    private readonly PipeReader input;
    private readonly StdioLimits limits;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PendingRequests pending;
    private long searched;
    private bool skipping;

    /// <summary>Starts to read.</summary>
    public StdioTransport(Stream input, Stream output, StdioLimits? limits = null) : base("stdio", null)
    {
        this.output = output;
        this.limits = limits ?? new();
        this.input = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        pending = new(this.limits.Held);
        SetConnected();
        _ = Task.Run(ReadAsync);
    }

    /// <summary>Ends when the input has ended and what was asked is answered, or when nobody reads the output any more.</summary>
    public Task Over => over.Task;

    /// <inheritdoc/>
    public override async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(message, Json), (byte)'\n'];
        try
        {
            await WriteAsync(line, cancellationToken);
        }
        finally
        {
            pending.Answered(message);
        }
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        stop.Cancel();
        SetDisconnected();
        over.TrySetResult();
        return ValueTask.CompletedTask;
    }

    private async Task WriteAsync(byte[] line, CancellationToken cancellation)
    {
        pending.Waits(line.Length);
        try
        {
            await writing.WaitAsync(cancellation);
            try
            {
                await output.WriteAsync(line, cancellation);
                await output.FlushAsync(cancellation);
            }
            catch (Exception error) when (error is IOException or ObjectDisposedException)
            {
                over.TrySetResult();
            }
            finally
            {
                writing.Release();
            }
        }
        finally
        {
            pending.Waits(-line.Length);
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await ReadLinesAsync())
                ;
            await pending.EmptyAsync(limits.Grace);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The input is gone, which is its end.
        }

        over.TrySetResult();
        SetDisconnected();
    }

    private async Task<bool> ReadLinesAsync()
    {
        var read = await input.ReadAsync(stop.Token);
        var rest = read.Buffer;
        while (rest.Slice(searched).PositionOf((byte)'\n') is { } end)
        {
            if (!await TakeAsync(rest.Slice(0, end)))
                return false;
            (rest, searched) = (rest.Slice(rest.GetPosition(1, end)), 0);
        }

        if (read.IsCompleted && !rest.IsEmpty)
            await TakeAsync(rest);
        if (rest.Length > limits.Line)
            (skipping, rest) = (true, rest.Slice(rest.End));
        searched = rest.Length;
        input.AdvanceTo(rest.Start, rest.End);
        return !read.IsCompleted;
    }

    // False: the client does not read, and all that may be held for it is.
    private async Task<bool> TakeAsync(ReadOnlySequence<byte> line)
    {
        if (skipping)
        {
            skipping = false;
            await WriteAsync(WrongLine.TooLong(limits.Line), stop.Token);
        }
        else if (Parse(line) is { } message)
        {
            pending.Asked(message, line.Length);
            await WriteMessageAsync(message, stop.Token);
        }
        else
            foreach (var answer in WrongLine.Answers(line))
                await WriteAsync(answer, stop.Token);
        return await pending.RoomAsync(limits.Patience);
    }

    private static JsonRpcMessage? Parse(ReadOnlySequence<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            return JsonSerializer.Deserialize(ref reader, Json);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // An InvalidOperationException is a text that is not UTF-8.
            return null;
        }
    }
}

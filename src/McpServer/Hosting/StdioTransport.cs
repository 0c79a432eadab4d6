using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace McpResearch.Server.Hosting;

/// <summary>One JSON-RPC message a line over a pair of streams. Unlike the SDK's it answers what it was asked before the input ended, tells when
/// that is done, and takes a reader that went away for the end and not for an error.</summary>
internal sealed class StdioTransport : TransportBase
{
    /// <summary>How long requests may still be answered after the end of the input.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Bound of a line, in bytes; a longer one ends the conversation.</summary>
    private const long MostInLine = 64 * 1024 * 1024;

    private static readonly JsonTypeInfo<JsonRpcMessage> Json = (JsonTypeInfo<JsonRpcMessage>)new JsonSerializerOptions(McpJsonUtilities.DefaultOptions)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }.GetTypeInfo(typeof(JsonRpcMessage));

    private readonly Stream output;
    private readonly PipeReader input;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PendingRequests pending = new();
    private long searched;

    /// <summary>Starts to read.</summary>
    public StdioTransport(Stream input, Stream output) : base("stdio", null)
    {
        this.output = output;
        this.input = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        SetConnected();
        _ = Task.Run(ReadAsync);
    }

    /// <summary>Ends when the input has ended and what was asked is answered, or when nobody reads the output any more.</summary>
    public Task Over => over.Task;

    /// <inheritdoc/>
    public override async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(message, Json), (byte)'\n'];
            await output.WriteAsync(line, cancellationToken);
            await output.FlushAsync(cancellationToken);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            over.TrySetResult();
        }
        finally
        {
            writing.Release();
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

    private async Task ReadAsync()
    {
        try
        {
            while (await ReadLinesAsync())
                ;
            await pending.EmptyAsync(Grace);
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
            await TakeAsync(rest.Slice(0, end));
            (rest, searched) = (rest.Slice(rest.GetPosition(1, end)), 0);
        }

        if (read.IsCompleted && !rest.IsEmpty)
            await TakeAsync(rest);
        searched = rest.Length;
        input.AdvanceTo(rest.Start, rest.End);
        return !read.IsCompleted && searched <= MostInLine;
    }

    private async Task TakeAsync(ReadOnlySequence<byte> line)
    {
        if (Parse(line) is not { } message)
            return;
        pending.Asked(message);
        await WriteMessageAsync(message, stop.Token);
    }

    private static JsonRpcMessage? Parse(ReadOnlySequence<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            return JsonSerializer.Deserialize(ref reader, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
